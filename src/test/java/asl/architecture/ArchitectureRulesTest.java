package asl.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Proves on classes that break them that the rules can fail. */
@Tag("architecture")
class ArchitectureRulesTest {
  private static final String BROKEN = "asl.architecture.broken";
  private static final ArchitectureRules RULES = new ArchitectureRules(BROKEN);

  private static JavaClasses broken;

  @BeforeAll
  static void importFixtures() {
    broken = new ClassFileImporter().importPackages(BROKEN);
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfRuleFindsItsFixture() {
    return Stream.of(
        finds("Lost", RULES.everyClassIsInARoom()),
        finds("Neighbour", RULES.roomUsesOnlyItsRow(row("engine"))),
        finds("Neighbour", RULES.roomsAreFreeOfCycles()),
        finds("Child", RULES.packagesAreFreeOfCycles()),
        finds("WanderingUtil", RULES.libraryStaysBehind(LibraryWalls.walls().get(0))),
        finds("WanderingUtil.print", RULES.onlyProgramsTouchStreams()),
        finds("WanderingUtil.now", RULES.onlyTheClockReadsTime()),
        finds("WanderingUtil.start", RULES.threadsStayAtTheEdge()),
        finds("WanderingUtil.launch", RULES.onlyOneRoomStartsProcesses()),
        finds("WanderingUtil.guess", RULES.coreIsDeterministic()),
        finds("WanderingUtil.log", RULES.nothingLogs()),
        finds("WanderingUtil.fail", RULES.exceptionsAreSpecific()),
        finds("WanderingUtil.calls", RULES.staticsNeverChange()),
        finds("OpenModel", RULES.modelTypesAreClosed()),
        finds("Lost", RULES.packagesAreNullMarked()),
        finds("WanderingUtil", RULES.namesSayWhatThingsAre()));
  }

  @Test
  void aRoomMayDoWhatIsItsOwn() {
    assertFalse(report(RULES.onlyProgramsTouchStreams()).contains("Printer"));
  }

  private static RoomTable.Room row(String name) {
    return RoomTable.rooms().stream()
        .filter(room -> room.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static DynamicTest finds(String culprit, ArchRule rule) {
    return dynamicTest(
        rule.getDescription(), () -> assertTrue(report(rule).contains(culprit), report(rule)));
  }

  private static String report(ArchRule rule) {
    return rule.evaluate(broken).getFailureReport().toString();
  }
}
