/**
 * What the checks of a definition look at and where they report: states and containers together
 * with the text they stand in, and the findings. May use source, diagnostic, definition and
 * expression. Start reading at {@link asl.validation.outline.DefinitionOutline}.
 */
@NullMarked
package asl.validation.outline;

import org.jspecify.annotations.NullMarked;
