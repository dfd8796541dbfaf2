package asl.architecture.broken.definition;

/** A model type that anybody may extend. */
public class OpenModel {}
