package asl.architecture.broken.nowhere;

/** Lives in no room. */
class Lost {}
