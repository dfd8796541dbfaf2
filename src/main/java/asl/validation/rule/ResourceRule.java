package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;

/** A check of the {@code Resource} of one state after the other. */
abstract class ResourceRule extends StateRule {
  private static final String FIELD = "Resource";

  ResourceRule(DiagnosticCode code, Severity severity) {
    super(code, severity);
  }

  @Override
  final void check(StateSite state, Findings findings) {
    Member resource = state.field(FIELD);
    if (resource != null
        && resource.value() instanceof ScalarNode scalar
        && scalar.value() instanceof String text) {
      check(state, text, findings);
    }
  }

  /** Reports what is wrong with the resource of a state. */
  abstract void check(StateSite state, String resource, Findings findings);

  /** The place of the resource of a state that has one. */
  static Place place(StateSite state) {
    Member resource = state.field(FIELD);
    return resource == null
        ? state.namePlace()
        : Place.member(state.pointer().member(FIELD), resource);
  }
}
