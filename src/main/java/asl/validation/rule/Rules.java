package asl.validation.rule;

import java.util.List;

/** The list of all rules. A new rule is added here and nowhere else. */
public final class Rules {
  private Rules() {}

  /** All rules; syntax first, because what cannot be read is left alone by the others. */
  public static List<Rule> all() {
    return List.of(
        new JsonataSyntax(),
        new CallbackWithoutTimeout(),
        new CallbackWithoutToken(),
        new CatchToItself(),
        new ChoiceRuleNeverMatches(),
        new ChoiceWithoutDefault(),
        new ContextObjectPath(),
        new CredentialsOfActivity(),
        new CredentialsWithoutRole(),
        new CsvHeaders(),
        new DatasetResource(),
        new DistributedOnly(),
        new DuplicateLabel(),
        new DuplicateStateName(),
        new EmptyResultWriter(),
        new EndlessLoop(),
        new ExpressLimits(),
        new ExpressRestrictions(),
        new HandlerNeverMatches(),
        new HeartbeatNotShorter(),
        new InputTypeFields(),
        new IntegrationChoices(),
        new IntegrationParameters(),
        new IntrinsicArguments(),
        new JsonPathInJsonata(),
        new JsonataInJsonPath(),
        new JsonataMarks(),
        new JsonataStatesMember(),
        new JsonataTopLevelReference(),
        new JsonataUnknownFunction(),
        new LabelName(),
        new MaybeUnassignedVariable(),
        new MissingEndState(),
        new MissingTransitionTarget(),
        new NoDollar(),
        new NoPath(),
        new PassResultIsStatic(),
        new PathSyntax(),
        new QueryLanguageDowngrade(),
        new PresenceTestTooLate(),
        new ReaderConfigFields(),
        new ReferencePathSyntax(),
        new ReservedVariableName(),
        new ResourceIsNoArn(),
        new ResourceSyntax(),
        new RetryDelays(),
        new StateNameLength(),
        new StatesAllPlacement(),
        new TemplateFieldSyntax(),
        new TemplateFieldTwice(),
        new TextFieldSyntax(),
        new TimestampSyntax(),
        new UnassignedVariable(),
        new UnknownAction(),
        new UnknownErrorName(),
        new UnreachableIsland(),
        new UnreadVariable(),
        new UnreferencedState(),
        new UnresolvedPlaceholder(),
        new VariableNames(),
        new VariableShadowing());
  }
}
