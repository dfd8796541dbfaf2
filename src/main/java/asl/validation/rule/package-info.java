/**
 * One class a rule: what the structure alone cannot tell about a definition. May use source,
 * diagnostic, definition, expression and the outline. Start reading at {@link
 * asl.validation.rule.Rule} and {@link asl.validation.rule.Rules}, the list of all.
 */
@NullMarked
package asl.validation.rule;

import org.jspecify.annotations.NullMarked;
