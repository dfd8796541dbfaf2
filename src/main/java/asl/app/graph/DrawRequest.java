package asl.app.graph;

import org.jspecify.annotations.Nullable;

/**
 * What to draw and how.
 *
 * @param definition the definition's file, or {@code -}
 * @param format one of {@link DrawGraph#formats}
 * @param history the execution whose path is lit up; null for a plain picture
 * @param colour terminal: whether to use colours
 * @param ascii terminal: whether to draw with ASCII characters only
 * @param width terminal: how many columns there are; 0 for as many as it takes
 * @param scale PNG: how many times the size on the screen; 0 for 2, or less for a large picture
 */
public record DrawRequest(
    String definition,
    String format,
    @Nullable String history,
    boolean colour,
    boolean ascii,
    int width,
    double scale) {}
