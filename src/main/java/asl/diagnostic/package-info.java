/**
 * What is wrong with a definition and where: {@link asl.diagnostic.Diagnostic}. May use text and
 * source. The formats for people and machines live in the package below.
 */
@NullMarked
package asl.diagnostic;

import org.jspecify.annotations.NullMarked;
