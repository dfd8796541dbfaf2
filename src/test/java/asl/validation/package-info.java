/** Tests of the validator. Start reading at {@link asl.validation.RuleFixturesTest}. */
@NullMarked
package asl.validation;

import org.jspecify.annotations.NullMarked;
