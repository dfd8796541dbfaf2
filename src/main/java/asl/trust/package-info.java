/**
 * What is believed: which files may be read on somebody else's word, whose settings are obeyed,
 * what those may set, and which files must not be overwritten. The one place that decides it;
 * {@code docs/trust.md} says the same in words. May use nothing. Start reading at {@link
 * asl.trust.Effect}, {@link asl.trust.Tree} and {@link asl.trust.KeptFiles}.
 */
@NullMarked
package asl.trust;

import org.jspecify.annotations.NullMarked;
