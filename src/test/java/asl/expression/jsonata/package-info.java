/** Tests of the JSONata language. Start reading at {@code JsonataLanguageTest}. */
@NullMarked
package asl.expression.jsonata;

import org.jspecify.annotations.NullMarked;
