package asl.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the classes of the program to the room table, the library walls and the house rules. */
@Tag("architecture")
class ArchitectureTest {
  /** Fewer classes than this means that the import went wrong. Raise it as the code grows. */
  private static final int CLASS_FLOOR = 600;

  private static final ArchitectureRules RULES = new ArchitectureRules("asl");

  private static JavaClasses program;

  @BeforeAll
  static void importProgram() {
    program =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("asl");
  }

  @Test
  void programIsThere() {
    assertTrue(program.size() >= CLASS_FLOOR, () -> "only " + program.size() + " classes");
  }

  @Test
  void aRoomUsesOnlyRoomsListedBeforeIt() {
    Set<String> seen = new HashSet<>();
    for (RoomTable.Room room : RoomTable.rooms()) {
      for (String use : room.mayUse()) {
        assertTrue(seen.contains(use.replace("..", "")), room.name() + " -> " + use);
      }
      seen.add(room.name());
    }
  }

  @TestFactory
  Stream<DynamicTest> rooms() {
    return RoomTable.rooms().stream().map(RULES::roomUsesOnlyItsRow).map(this::holds);
  }

  @TestFactory
  Stream<DynamicTest> walls() {
    return LibraryWalls.walls().stream().map(RULES::libraryStaysBehind).map(this::holds);
  }

  @TestFactory
  Stream<DynamicTest> houseRules() {
    return Stream.of(
            RULES.everyClassIsInARoom(),
            RULES.roomsAreFreeOfCycles(),
            RULES.packagesAreFreeOfCycles(),
            RULES.onlyProgramsTouchStreams(),
            RULES.onlyTheClockReadsTime(),
            RULES.threadsStayAtTheEdge(),
            RULES.onlyOneRoomStartsProcesses(),
            RULES.coreIsDeterministic(),
            RULES.nothingLogs(),
            RULES.exceptionsAreSpecific(),
            RULES.staticsNeverChange(),
            RULES.modelTypesAreClosed(),
            RULES.packagesAreNullMarked(),
            RULES.namesSayWhatThingsAre())
        .map(this::holds);
  }

  private DynamicTest holds(ArchRule rule) {
    return dynamicTest(rule.getDescription(), () -> rule.check(program));
  }
}
