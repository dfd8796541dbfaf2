package asl.source;

/**
 * A stretch of a source text.
 *
 * @param start the first character
 * @param end the place behind the last character
 */
public record Range(Position start, Position end) {}
