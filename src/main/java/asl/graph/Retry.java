package asl.graph;

/**
 * A retrier as a picture shows it.
 *
 * @param maxAttempts how many retries it makes
 * @param text all of it in words
 */
public record Retry(long maxAttempts, String text) {}
