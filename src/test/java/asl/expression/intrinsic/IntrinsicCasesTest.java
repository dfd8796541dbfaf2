package asl.expression.intrinsic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.CaseTable;
import asl.expression.ExpressionSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IntrinsicCasesTest {
  private static final int FLOOR = 191;

  @TestFactory
  Stream<DynamicTest> callGivesWhatTheTableSays() throws Exception {
    return CaseTable.read("intrinsic").stream()
        .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> entry.check(this::compile)));
  }

  private IntrinsicCall compile(Object text) throws ExpressionSyntaxException {
    return IntrinsicCall.compile((String) text, () -> 0x4000_0000_0000_0000L);
  }

  @Test
  void everyFunctionHasCases() throws Exception {
    List<CaseTable.Case> cases = CaseTable.read("intrinsic");
    assertTrue(cases.size() >= FLOOR, () -> "only " + cases.size() + " cases");
    List<String> without = new ArrayList<>(IntrinsicFunctions.NAMES);
    for (CaseTable.Case entry : cases) {
      without.removeIf(name -> entry.expression().toString().contains(name + "("));
    }
    assertEquals(List.of(), without);
  }

  @Test
  void everyNameIsAFunctionOfThatName() {
    assertEquals(18, IntrinsicFunctions.NAMES.size());
    for (String name : IntrinsicFunctions.NAMES) {
      IntrinsicFunction function = IntrinsicFunctions.named(name, () -> 0);
      assertTrue(function != null && function.name.equals(name), name);
    }
  }
}
