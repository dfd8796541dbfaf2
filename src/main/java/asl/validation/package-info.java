/**
 * Checks a definition: reads its text, screens its structure, applies the rules and gives the
 * diagnostics in order. May use source, diagnostic, definition and expression. Start reading at
 * {@link asl.validation.Validator}.
 */
@NullMarked
package asl.validation;

import org.jspecify.annotations.NullMarked;
