/**
 * Handlers in JARs, as Lambda's Java runtime loads and calls them. They run in a JVM of their own,
 * whose program is {@link asl.function.jar.HandlerHost}: a handler that exits, hangs or runs out of
 * memory must not take the run with it, and a JVM costs little once for many calls. The host uses
 * AWS's own libraries and nothing else of asl. Where the mapping asks for it, {@link
 * asl.function.jar.LoadedFunction} calls them in asl's JVM. Start reading at {@link
 * asl.function.jar.JarRuntime}.
 */
@NullMarked
package asl.function.jar;

import org.jspecify.annotations.NullMarked;
