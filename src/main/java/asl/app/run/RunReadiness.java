package asl.app.run;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.definition.StateMachine;
import asl.diagnostic.report.GccReport;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappedFunction;
import asl.function.routing.MappingCheck;
import asl.function.routing.MappingCheck.Child;
import asl.function.routing.MappingCheck.Unmapped;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells, before anything runs, whether everything is there that a definition uses: functions,
 * buckets, files, somebody who answers prompts, and the same for the state machines that it starts
 * and for those that they start. What only the input tells is checked when it is reached.
 */
final class RunReadiness implements ChildDefinitions {
  private final String mappingFile;
  private final FunctionMapping mapping;
  private final Set<String> answered;
  private final RunTalk talk;
  private final MappingCheck check;
  private final Map<Wanted, CheckedDefinition> definitions = new HashMap<>();
  private final Set<Wanted> ready = new LinkedHashSet<>();

  private record Wanted(Path definition, boolean express) {}

  /** A machine of the run. */
  private record Member(@Nullable String file, StateMachine machine) {
    /** How a state of it is called beside states of other machines. */
    String stateName(String state) {
      return file == null ? state : state + " of " + file;
    }
  }

  /**
   * @param mappingFile what users call the mapping
   * @param answered states that a test case answers, which need no mapping
   * @param talk tells whether somebody can be asked
   */
  RunReadiness(String mappingFile, FunctionMapping mapping, Set<String> answered, RunTalk talk) {
    this.mappingFile = mappingFile;
    this.mapping = mapping;
    this.answered = answered;
    this.talk = talk;
    this.check = new MappingCheck(mapping);
  }

  /**
   * What keeps a definition from being run; null if nothing does.
   *
   * @throws JobException if a human would have to answer, and nobody is there, or if a file or
   *     folder is missing that is mapped
   */
  @Nullable RunOutcome refused(StateMachine machine) throws JobException {
    List<Member> members = new ArrayList<>(List.of(new Member(null, machine)));
    Set<Wanted> known = new LinkedHashSet<>();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      for (Child child : check.children(members.get(i).machine(), answered)) {
        Wanted wanted = new Wanted(child.definition(), child.express());
        if (!known.add(wanted)) {
          continue;
        }
        CheckedDefinition definition;
        try {
          definition = definition(wanted);
        } catch (JobException e) {
          faults.add(
              "the state machine that '%s' starts cannot be read: %s"
                  .formatted(members.get(i).stateName(child.stateName()), e.sentence()));
          continue;
        }
        if (definition.machine() == null) {
          return new RunOutcome.Invalid(definition.file());
        }
        members.add(new Member(definition.file().name(), definition.machine()));
      }
    }
    RunOutcome unmapped = refused(members, faults);
    if (unmapped == null) {
      ready.addAll(known);
    }
    return unmapped;
  }

  private @Nullable RunOutcome refused(List<Member> members, List<String> faults)
      throws JobException {
    if (!talk.isAnswered()) {
      refusePrompts(members);
    }
    List<RunOutcome.Missing> missing = new ArrayList<>();
    Set<MappedFunction> called = new LinkedHashSet<>();
    List<MappingCheck.Bucket> buckets = new ArrayList<>();
    for (Member member : members) {
      missing.addAll(missing(member));
      called.addAll(check.called(member.machine(), answered));
      buckets.addAll(check.buckets(member.machine(), answered));
    }
    if (!missing.isEmpty()) {
      return new RunOutcome.Unmapped(mappingFile, List.copyOf(missing));
    }
    faults.addAll(MissingFiles.of(List.copyOf(called)));
    faults.addAll(MissingFiles.ofBuckets(buckets));
    if (!faults.isEmpty()) {
      throw new JobException(String.join("\n", faults));
    }
    return null;
  }

  private List<RunOutcome.Missing> missing(Member member) {
    List<RunOutcome.Missing> missing = new ArrayList<>();
    for (Unmapped each : check.unmapped(member.machine())) {
      if (!answered.containsAll(each.stateNames())) {
        missing.add(
            new RunOutcome.Missing(
                each.stateNames().stream().map(member::stateName).toList(),
                each.resource(),
                each.line().section(),
                each.line().text(),
                MisspeltKey.of(each, mapping, check.unused(member.machine()))));
      }
    }
    return missing;
  }

  private void refusePrompts(List<Member> members) throws JobException {
    List<String> prompted = new ArrayList<>();
    for (Member member : members) {
      for (String state : check.prompted(member.machine())) {
        if (!answered.contains(state)) {
          prompted.add(member.stateName(state));
        }
      }
    }
    if (!prompted.isEmpty()) {
      throw new JobException(
          "nobody can answer the prompt of state '"
              + String.join("', '", prompted)
              + "': this is no terminal; map it to a mock, or run asl in a terminal");
    }
  }

  private CheckedDefinition definition(Wanted wanted) throws JobException {
    CheckedDefinition known = definitions.get(wanted);
    if (known == null) {
      String name = MappedTasks.relative(wanted.definition()).toString();
      known =
          CheckedDefinition.read(
              new TextReader(InputStream.nullInputStream()), name, wanted.express());
      definitions.put(wanted, known);
    }
    return known;
  }

  @Override
  public CheckedDefinition ready(Path file, boolean express) throws JobException {
    Wanted wanted = new Wanted(file, express);
    if (ready.contains(wanted)) {
      return definition(wanted);
    }
    try {
      CheckedDefinition definition = definition(wanted);
      if (definition.machine() == null) {
        throw new JobException(GccReport.line(definition.file().diagnostics().get(0)));
      }
      RunOutcome refused = refused(definition.machine());
      if (refused instanceof RunOutcome.Unmapped unmapped) {
        throw new JobException(unmapped(definition, unmapped));
      }
      if (refused instanceof RunOutcome.Invalid) {
        throw new JobException(definition.file().name() + " starts an invalid state machine");
      }
      ready.add(wanted);
      return definition;
    } catch (JobException e) {
      talk.warned("warning: a state machine was not started: " + e.sentence());
      throw e;
    }
  }

  private String unmapped(CheckedDefinition definition, RunOutcome.Unmapped unmapped) {
    List<String> resources = new ArrayList<>();
    for (RunOutcome.Missing each : unmapped.resources()) {
      resources.add("%s (state %s)".formatted(each.resource(), String.join(", ", each.states())));
    }
    return "nothing answers for %s in %s; map it in %s"
        .formatted(String.join(", ", resources), definition.file().name(), mappingFile);
  }
}
