package asl.expression.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.expression.jsonata.JsonataOutline.Mention;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonataOutlineTest {
  @Test
  void variablesReadAndBoundAreToldApart() {
    JsonataOutline outline = JsonataOutline.of("($x := $n; $f := function($a){$a + $x}; $f($m))");
    assertEquals(
        List.of(new Mention("x", 1), new Mention("f", 11), new Mention("a", 26)),
        outline.bindings());
    assertEquals(Set.of("n", "m"), outline.freeVariables());
    assertEquals(List.of(new Mention("f", 40)), outline.calls());
  }

  @Test
  void contextAndIndexVariablesAreBound() {
    JsonataOutline outline = JsonataOutline.of("$states.input.l@$e#$i.{'n': $e.n, 'i': $i}");
    assertEquals(List.of(new Mention("e", 16), new Mention("i", 19)), outline.bindings());
    assertEquals(Set.of("states"), outline.freeVariables());
  }

  @Test
  void callsAndApplicationsAreCalls() {
    JsonataOutline outline = JsonataOutline.of("$eval('1') & ($l ~> $sum) & $map($l, $string)");
    assertEquals(List.of("eval", "sum", "map"), names(outline.calls()));
    assertEquals(Set.of("eval", "l", "sum", "map", "string"), outline.freeVariables());
  }

  @Test
  void membersOfStatesAreTold() {
    JsonataOutline outline =
        JsonataOutline.of("$states.errorOutput.Cause & $states . `result` & $states[0]");
    assertEquals(
        List.of(new Mention("errorOutput", 8), new Mention("result", 38)), outline.statesMembers());
  }

  @Test
  void theArgumentsOfACallThatIsAStepHaveItsContext() {
    JsonataOutline outline =
        JsonataOutline.of("$states.input.l.$merge([$, {'n': name}]) ~> $append(other)");
    assertEquals(List.of(), outline.contextReferences());
    assertEquals(List.of("other"), names(outline.unqualifiedNames()));
  }

  @Test
  void stringsCommentsAndRegularExpressionsMentionNothing() {
    JsonataOutline outline = JsonataOutline.of("'$a' & \"$b\\\"$c\" & /$d\\/$e/i /* $f */ & `$g`");
    assertEquals(Set.of(), outline.variables());
    assertEquals(List.of("$g"), names(outline.unqualifiedNames()));
  }

  @Test
  void aTextThatIsNotAnExpressionMentionsNothing() {
    assertEquals(Set.of(), JsonataOutline.of("$a + 'open").variables());
    assertEquals(Set.of(), JsonataOutline.of(")]} $a /* open").variables());
  }

  private static List<String> names(List<Mention> mentions) {
    return mentions.stream().map(Mention::name).toList();
  }
}
