/**
 * The use case behind {@code asl validate}. May use source, diagnostic and validation. Start
 * reading at {@link asl.app.validate.ValidateDefinitions}.
 */
@NullMarked
package asl.app.validate;

import org.jspecify.annotations.NullMarked;
