package asl.expression.jsonpath;

import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.CaseTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JsonPathCasesTest {
  private static final int FLOOR = 128;

  @TestFactory
  Stream<DynamicTest> pathGivesWhatTheTableSays() throws Exception {
    return CaseTable.read("jsonpath").stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.name(), () -> entry.check(text -> JsonPath.compile((String) text))));
  }

  @Test
  void tablesAreThere() throws Exception {
    List<CaseTable.Case> cases = CaseTable.read("jsonpath");
    assertTrue(cases.size() >= FLOOR, () -> "only " + cases.size() + " cases");
  }
}
