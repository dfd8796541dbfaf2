package asl.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an execution did, counted, as a picture shows it. States are found by name, as a history
 * names them: AWS requires names to be unique in the whole machine.
 *
 * @param status the execution's status in AWS's word, such as SUCCEEDED; null where not known
 * @param states by name; a state that is not in it was never reached
 * @param transitions each pair of states once
 */
public record PathTaken(
    @Nullable String status, Map<String, StateVisits> states, List<TransitionTaken> transitions) {}
