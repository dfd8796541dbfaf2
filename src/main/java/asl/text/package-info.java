/**
 * Text that comes from data, as people and their programs may see it: what is safe to show, and how
 * many columns it takes. Uses no other room. Start reading at {@link asl.text.SafeText}.
 */
@NullMarked
package asl.text;

import org.jspecify.annotations.NullMarked;
