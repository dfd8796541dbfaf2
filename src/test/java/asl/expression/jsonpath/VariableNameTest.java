package asl.expression.jsonpath;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "A1", "_x", "größe", "注文", "statesOf", "a_b"})
  void identifiersAreValid(String name) {
    assertTrue(VariableName.isValid(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a-b", "a b", "a.b", "$a", "states", "a\u0000", "é!"})
  void othersAreNot(String name) {
    assertFalse(VariableName.isValid(name));
  }

  @Test
  void lengthIsCountedInCharacters() {
    assertTrue(VariableName.isValid("a".repeat(80)));
    assertFalse(VariableName.isValid("a".repeat(81)));
    assertTrue(VariableName.isValid("𝒳".repeat(80)));
  }
}
