package asl.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import asl.architecture.LibraryWalls.Wall;
import asl.architecture.RoomTable.Room;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house for the packages under one root.
 *
 * <p>The root is a parameter so that the same rules can be tried on fixtures that break them.
 */
final class ArchitectureRules {
  private static final String BANNED_NAME =
      ".*(Util|Utils|Utilities|Helper|Helpers|Manager|Common|Base|Impl)";

  private final String root;

  ArchitectureRules(String root) {
    this.root = root;
  }

  ArchRule everyClassIsInARoom() {
    String[] rooms =
        RoomTable.names().stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    return classes().should().resideInAnyPackage(rooms).as("every class is in a room of the table");
  }

  ArchRule roomUsesOnlyItsRow(Room room) {
    return noClasses()
        .that()
        .resideInAPackage(root + "." + room.name() + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(root + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(RoomTable.allowedFor(room, root)))))
        .as("room %s uses only %s".formatted(room.name(), room.mayUse()))
        .allowEmptyShould(true);
  }

  ArchRule roomsAreFreeOfCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
  }

  ArchRule packagesAreFreeOfCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
  }

  ArchRule libraryStaysBehind(Wall wall) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below(wall.rooms()))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(wall.library())
        .as("%s is used only in %s".formatted(wall.library(), wall.rooms()))
        .allowEmptyShould(true);
  }

  /** The JVM that serves a JAR's handler is a program of its own. */
  ArchRule onlyProgramsTouchStreams() {
    return outside(List.of("cli..", "function.jar"), CodePredicates.standardStreamsOrExit());
  }

  ArchRule onlyTheClockReadsTime() {
    return outside(List.of("clock.."), CodePredicates.readingTime());
  }

  ArchRule threadsStayAtTheEdge() {
    return outside(
        List.of("clock..", "function..", "app..", "cli.."), CodePredicates.startingThreads());
  }

  ArchRule onlyOneRoomStartsProcesses() {
    return outside(List.of("function.process.."), CodePredicates.startingProcesses());
  }

  /** The interpreter and the expressions take their randomness from a seeded source. */
  ArchRule coreIsDeterministic() {
    return noClasses()
        .that()
        .resideInAnyPackage(below(List.of("engine..", "expression..")))
        .should(accessTargetWhere(CodePredicates.unseededRandomness()))
        .as("engine and expression use no unseeded randomness")
        .allowEmptyShould(true);
  }

  /** One class may know of logging: it keeps a library silent. */
  ArchRule nothingLogs() {
    return noClasses()
        .that()
        .haveSimpleNameNotEndingWith("LibrarySilence")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..")
        .as("no class logs")
        .allowEmptyShould(true);
  }

  ArchRule exceptionsAreSpecific() {
    return GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.allowEmptyShould(true);
  }

  ArchRule staticsNeverChange() {
    return fields()
        .should(never(mutableStatic()))
        .as("static fields are final and hold nothing made to be changed")
        .allowEmptyShould(true);
  }

  ArchRule modelTypesAreClosed() {
    return classes()
        .that()
        .resideInAnyPackage(below(List.of("definition..", "history..", "diagnostic..")))
        .and()
        .arePublic()
        .should(ArchCondition.from(closedForm()))
        .as("public types of the model are records, enums, interfaces or final")
        .allowEmptyShould(true);
  }

  ArchRule packagesAreNullMarked() {
    return classes()
        .should(resideInNullMarkedPackage())
        .as("every package is @NullMarked")
        .allowEmptyShould(true);
  }

  ArchRule namesSayWhatThingsAre() {
    return noClasses()
        .should()
        .haveNameMatching(BANNED_NAME)
        .as("no class is named after nothing (Util, Helper, Manager, …)")
        .allowEmptyShould(true);
  }

  private ArchRule outside(List<String> rooms, DescribedPredicate<JavaAccess<?>> what) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below(rooms))
        .should(accessTargetWhere(what))
        .as("%s: only in %s".formatted(what.getDescription(), rooms))
        .allowEmptyShould(true);
  }

  private String[] below(List<String> packages) {
    return packages.stream().map(name -> root + "." + name).toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> closedForm() {
    return describe(
        "be closed",
        type ->
            type.isRecord()
                || type.isEnum()
                || type.isInterface()
                || type.getModifiers().contains(JavaModifier.FINAL));
  }

  private static ArchCondition<JavaField> mutableStatic() {
    return new ArchCondition<>("be a mutable static") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean mutable = CodePredicates.isMutableStatic(field);
        events.add(
            new SimpleConditionEvent(
                field, mutable, "%s can change".formatted(field.getFullName())));
      }
    };
  }

  private static ArchCondition<JavaClass> resideInNullMarkedPackage() {
    return new ArchCondition<>("reside in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type, marked, "%s: package is not @NullMarked".formatted(type.getName())));
      }
    };
  }
}
