/** Tests of the structure check. Start reading at {@link asl.validation.schema.ScreenTest}. */
@NullMarked
package asl.validation.schema;

import org.jspecify.annotations.NullMarked;
