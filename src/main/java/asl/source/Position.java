package asl.source;

/**
 * A place in a source text.
 *
 * @param offset characters (UTF-16 units) before it, from 0
 * @param line the line, from 1
 * @param column the column in code points, from 1
 */
public record Position(int offset, int line, int column) {}
