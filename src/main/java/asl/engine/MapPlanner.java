package asl.engine;

import asl.definition.FieldValue;
import asl.definition.ItemProcessor;
import asl.definition.MapState;
import asl.definition.QueryLanguage;
import asl.expression.Expression;
import asl.expression.jsonata.ResultType;
import org.jspecify.annotations.Nullable;

/** Compiles a Map state. */
final class MapPlanner {
  private MapPlanner() {}

  static StateExecutor executor(MapState state, Planner planner, FieldCompiler fields)
      throws PlanException {
    ItemProcessor processor = state.processor();
    if (processor == null) {
      throw new PlanException(
          "The Map state '" + state.name() + "' has no ItemProcessor", state.pointer());
    }
    ContainerPlan states = planner.container(processor);
    FieldValue selector =
        state.itemSelector() == null ? state.dataFlow().parameters() : state.itemSelector();
    MapItems items =
        new MapItems(
            items(state, processor, fields),
            path(state),
            fields.value(state, selector),
            NumberField.of(fields, state, state.maxConcurrency()));
    if (processor.distributed()) {
      return new DistributedMapExecutor(
          items, states, DistributedMapPlan.of(state, processor, fields));
    }
    return new InlineMapExecutor(items, states);
  }

  private static String path(MapState state) {
    FieldValue field = state.items();
    return field != null && field.value() instanceof String text ? text : "$";
  }

  private static @Nullable Expression items(
      MapState state, ItemProcessor processor, FieldCompiler fields) throws PlanException {
    FieldValue field = state.items();
    if (field == null) {
      return null;
    }
    return state.queryLanguage() == QueryLanguage.JSONATA
        ? fields.jsonata(
            state, field, processor.distributed() ? ResultType.ARRAY_OR_OBJECT : ResultType.ARRAY)
        : fields.referencePath(state, field);
  }
}
