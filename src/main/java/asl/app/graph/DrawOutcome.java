package asl.app.graph;

import asl.diagnostic.report.CheckedFile;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said about a picture.
 *
 * @param checked the definition and what is wrong with it
 * @param warning why the picture may not be shown where it is meant to be; null if nothing is known
 */
public record DrawOutcome(CheckedFile checked, @Nullable String warning) {}
