/**
 * What the use cases share: {@link asl.app.JobException}. Each use case is a package below; they
 * are the only place where the rooms meet, and each loads only what it needs. May use every room
 * but the command line.
 */
@NullMarked
package asl.app;

import org.jspecify.annotations.NullMarked;
