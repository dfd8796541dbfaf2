/**
 * Text as people and their programs may see it: what of data is safe to show, how many columns it
 * takes, how a length of time is written, and in which colour. Uses no other room. Start reading at
 * {@link asl.text.SafeText}.
 */
@NullMarked
package asl.text;

import org.jspecify.annotations.NullMarked;
