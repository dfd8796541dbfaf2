package asl.expression.jsonata.plan;

import asl.expression.jsonata.function.Builtins;
import asl.expression.jsonata.function.Regex;
import asl.expression.jsonata.parse.Tree;
import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes nodes of an expression's tree. */
public final class Planner {
  private static final Set<String> PLAIN_MEMBERS = Set.of("input", "result", "errorOutput");
  private static final Filters NO_FILTERS = new Filters(new Node[0], new String[0], false);

  private final Builtins builtins;

  private Planner(Builtins builtins) {
    this.builtins = builtins;
  }

  /** The plan of a whole expression. */
  public static Node plan(Tree root, Builtins builtins) {
    Planner planner = new Planner(builtins);
    Names names = names(root.names, 0, null);
    Node node = planner.plan(root.parts.get(0), names, 1);
    return names == null ? node : new Outermost(node, root.names.size());
  }

  /** An expression that binds variables outside of functions and blocks. */
  private static final class Outermost extends Node {
    private final Node inner;
    private final int variables;

    Outermost(Node inner, int variables) {
      this.inner = inner;
      this.variables = variables;
    }

    @Override
    public @Nullable Object evaluate(
        @Nullable Object context, @Nullable Frame frame, Evaluation run) {
      return inner.evaluate(context, new Frame(frame, variables), run);
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      return inner.value(context, new Frame(frame, variables), run);
    }
  }

  private static @Nullable Names names(List<String> names, int parameters, @Nullable Names outer) {
    return names.isEmpty() ? outer : new Names(outer, names, parameters, false);
  }

  private Node plan(Tree tree, @Nullable Names names, int depth) {
    if (depth > Evaluation.DEEPEST) {
      return new Node.TooDeep();
    }
    Node node = bare(tree, names, depth);
    boolean isPath = tree.kind == Tree.Kind.PATH;
    Objects group = isPath ? null : group(tree, names, depth);
    if (!tree.predicates.isEmpty() || group != null) {
      node = new Structures.Filtered(node, filters(tree.predicates, names, false, depth), group);
    }
    return tree.keepArray ? new Node.KeptArray(node) : node;
  }

  private @Nullable Node optional(@Nullable Tree tree, @Nullable Names names, int depth) {
    return tree == null ? null : plan(tree, names, depth);
  }

  private Node required(@Nullable Tree tree, @Nullable Names names, int depth) {
    return tree == null ? new Node.TooDeep() : plan(tree, names, depth);
  }

  private Node[] all(List<Tree> trees, @Nullable Names names, int depth) {
    Node[] nodes = new Node[trees.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = plan(trees.get(i), names, depth);
    }
    return nodes;
  }

  private Node bare(Tree tree, @Nullable Names names, int depth) {
    int below = depth + 1;
    return switch (tree.kind) {
      case LITERAL, TEXT -> new Node.Literal(tree.value);
      case PLACEHOLDER -> new Node.Literal(FunctionValue.Hole.HOLE);
      case NAME -> new Paths.Name(tree.text);
      case VARIABLE -> variable(tree.text, names, true);
      case PARENT -> variable(tree.slot == null ? "" : tree.slot.label(), names, true);
      case WILDCARD -> new Paths.Wildcard();
      case DESCENDANTS -> new Paths.Descendants();
      case REGEX ->
          new Functions.Pattern(new Regex(tree.text, String.valueOf(tree.value), tree.offset));
      case PATH -> path(tree, names, depth);
      case SORT -> sorting(tree, names, false, depth);
      case BINARY ->
          Operations.of(
              tree.text,
              required(tree.left, names, below),
              required(tree.right, names, below),
              tree.offset);
      case NEGATION -> new Operations.Negation(required(tree.left, names, below), tree.offset);
      case ARRAY -> array(tree, names, below);
      case OBJECT -> object(tree, names, false, below);
      case CONDITION ->
          new Structures.Condition(
              required(tree.left, names, below),
              required(tree.right, names, below),
              optional(tree.other, names, below),
              tree.offset);
      case BLOCK ->
          new Structures.Block(
              all(tree.parts, names(tree.names, 0, names), below), tree.names.size());
      case BINDING -> binding(tree, names, below);
      case CALL -> call(tree, names, below);
      case PARTIAL ->
          new Functions.Partial(
              required(tree.left, names, below),
              all(tree.parts, names, below),
              tree.text,
              tree.offset,
              lacksDollar(tree, names));
      case APPLICATION ->
          new Functions.Application(
              required(tree.left, names, below),
              tree.right != null && tree.right.kind == Tree.Kind.CALL
                  ? call(tree.right, names, below)
                  : required(tree.right, names, below),
              tree.offset);
      case LAMBDA -> lambda(tree, names);
      case TAIL_CALL ->
          tree.left == null
              ? new Node.TooDeep()
              : new Functions.Tail(call(tree.left, names, below));
      case TRANSFORM ->
          new Transformation(
              variable("clone", names, true),
              required(tree.left, names, 1),
              required(tree.right, names, 1),
              optional(tree.other, names, 1),
              tree.offset);
      case INDEX -> new Node.Literal(null);
    };
  }

  private Node array(Tree tree, @Nullable Names names, int depth) {
    boolean[] nested = new boolean[tree.parts.size()];
    for (int i = 0; i < nested.length; i++) {
      nested[i] = tree.parts.get(i).kind == Tree.Kind.ARRAY;
    }
    return new Structures.ArrayNode(all(tree.parts, names, depth), nested, tree.constructs);
  }

  private Node binding(Tree tree, @Nullable Names names, int depth) {
    Node value = required(tree.right, names, depth);
    int levels = 0;
    for (Names around = names; around != null; around = around.outer()) {
      int slot = around.isTuple() ? -1 : around.names().indexOf(tree.text);
      if (slot >= 0) {
        return new Variables.Binding(levels, slot, value);
      }
      levels++;
    }
    throw new IllegalStateException("no place for $" + tree.text);
  }

  private Functions.Call call(Tree tree, @Nullable Names names, int depth) {
    return new Functions.Call(
        required(tree.left, names, depth),
        all(tree.parts, names, depth),
        tree.text,
        tree.offset,
        lacksDollar(tree, names));
  }

  /** Whether a name is called that is a function's without its dollar sign. */
  private boolean lacksDollar(Tree call, @Nullable Names names) {
    Tree procedure = call.left;
    if (procedure == null || procedure.kind != Tree.Kind.PATH) {
      return false;
    }
    boolean isBound = builtins.find(call.text) != null;
    for (Names around = names; around != null; around = around.outer()) {
      isBound |= around.names().contains(call.text);
    }
    return isBound;
  }

  private Node lambda(Tree tree, @Nullable Names names) {
    Names inner = names(tree.names, tree.parameters, names);
    return new Functions.Lambda(
        tree.parameters, tree.names.size(), tree.signature, required(tree.right, inner, 1));
  }

  private Node variable(String name, @Nullable Names names, boolean withContext) {
    if (name.isEmpty()) {
      return new Variables.Context();
    }
    return local(name, names, 0, withContext);
  }

  private Node local(String name, @Nullable Names names, int levels, boolean withContext) {
    if (names == null) {
      return global(name, withContext);
    }
    int slot = names.names().indexOf(name);
    if (slot < 0) {
      return local(name, names.outer(), levels + 1, withContext);
    }
    Node otherwise =
        slot < names.parameters()
            ? new Node.Literal(null)
            : local(name, names.outer(), levels + 1, withContext);
    return new Variables.Local(levels, names.isTuple() ? -1 : slot, name, otherwise);
  }

  private Node global(String name, boolean withContext) {
    return switch (name) {
      case "$" -> new Variables.Root();
      case "states" -> new Variables.States(withContext);
      default -> new Variables.Global(name, builtins.find(name));
    };
  }

  private Filters filters(List<Tree> stages, @Nullable Names names, boolean inTuples, int depth) {
    if (stages.isEmpty()) {
      return NO_FILTERS;
    }
    Node[] nodes = new Node[stages.size()];
    String[] indexes = new String[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      Tree stage = stages.get(i);
      indexes[i] = stage.kind == Tree.Kind.INDEX ? stage.text : "";
      nodes[i] = plan(stage, names, depth + 1);
    }
    return new Filters(nodes, indexes, inTuples);
  }

  private @Nullable Objects group(Tree tree, @Nullable Names names, int depth) {
    return tree.group == null ? null : object(tree.group, names, false, depth + 1);
  }

  private Objects object(Tree tree, @Nullable Names names, boolean inTuples, int depth) {
    Node[] keys = new Node[tree.members.size() / 2];
    Node[] values = new Node[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = plan(tree.members.get(2 * i), names, depth);
      values[i] = plan(tree.members.get(2 * i + 1), names, depth);
    }
    return new Objects(keys, values, inTuples, tree.offset);
  }

  private Sorting sorting(Tree tree, @Nullable Names names, boolean inTuples, int depth) {
    boolean[] descending = new boolean[tree.parts.size()];
    for (int i = 0; i < descending.length; i++) {
      descending[i] = tree.parts.get(i).descending;
    }
    return new Sorting(all(tree.parts, names, depth + 1), descending, inTuples, tree.offset);
  }

  private Node path(Tree tree, @Nullable Names names, int depth) {
    List<Tree> parts = tree.parts;
    int first = firstTuple(parts);
    boolean isTuples = first < parts.size();
    Names inner = isTuples ? new Names(names, boundBy(tree, new ArrayList<>()), 0, true) : names;
    Paths.Step[] steps = new Paths.Step[parts.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = step(parts.get(i), i < first ? names : inner, i >= first, depth + 1);
    }
    boolean startsAtVariable = parts.get(0).kind == Tree.Kind.VARIABLE;
    Objects group = tree.group == null ? null : object(tree.group, inner, isTuples, depth + 1);
    if (isTuples) {
      return new TuplePath(steps, first, startsAtVariable, tree.keepSingleton, tree.tuple, group);
    }
    Node path = new Paths.Plain(steps, startsAtVariable, tree.keepSingleton, group);
    return startsAtVariable && group == null && !tree.keepSingleton
        ? members(tree, names, path)
        : path;
  }

  /** A path that is a variable and names, planned so that no lists are made on the way. */
  private Node members(Tree tree, @Nullable Names names, Node path) {
    String[] members = new String[tree.parts.size() - 1];
    for (int i = 0; i < tree.parts.size(); i++) {
      Tree step = tree.parts.get(i);
      boolean isBare =
          step.stages.isEmpty()
              && step.predicates.isEmpty()
              && step.group == null
              && !step.keepArray
              && (i == 0 || step.kind == Tree.Kind.NAME);
      if (!isBare) {
        return path;
      }
      if (i > 0) {
        members[i - 1] = step.text;
      }
    }
    boolean isPlain = members.length > 0 && PLAIN_MEMBERS.contains(members[0]);
    return new Paths.Members(variable(tree.parts.get(0).text, names, !isPlain), members, path);
  }

  private static int firstTuple(List<Tree> steps) {
    int first = 0;
    while (first < steps.size() && !steps.get(first).tuple) {
      first++;
    }
    return first;
  }

  private Paths.Step step(Tree tree, @Nullable Names names, boolean inTuples, int depth) {
    Node node =
        tree.kind == Tree.Kind.SORT
            ? sorting(tree, names, inTuples, depth)
            : plan(tree, names, depth);
    Filters filters = filters(tree.stages, names, inTuples, depth);
    if (!inTuples) {
      return node instanceof Sorting sorting
          ? new SortStep(sorting, filters)
          : new Paths.Step(node, filters, tree.constructs);
    }
    boolean isSelection = tree.kind == Tree.Kind.NAME || tree.kind == Tree.Kind.WILDCARD;
    String ancestor = isSelection && tree.slot != null ? tree.slot.label() : null;
    return new TuplePath.Step(node, filters, tree.constructs, tree.focus, tree.index, ancestor);
  }

  /** A step that sorts the values of the steps before it. */
  private static final class SortStep extends Paths.Step {
    private final Sorting sorting;

    SortStep(Sorting sorting, Filters filters) {
      super(sorting, filters, false);
      this.sorting = sorting;
    }

    @Override
    @Nullable Object apply(
        List<@Nullable Object> values, boolean isLast, @Nullable Frame frame, Evaluation run) {
      return filters.apply(sorting.sort(values, frame, run), frame, run);
    }
  }

  /** The names that the steps of a path bind, those of paths inside it included. */
  private static List<String> boundBy(Tree tree, List<String> names) {
    if (tree.focus != null) {
      names.add(tree.focus);
    }
    if (tree.index != null) {
      names.add(tree.index);
    }
    if (tree.kind != Tree.Kind.PARENT && tree.slot != null) {
      names.add(tree.slot.label());
    }
    for (Tree stage : tree.stages) {
      if (stage.kind == Tree.Kind.INDEX) {
        names.add(stage.text);
      }
    }
    if (tree.kind == Tree.Kind.PATH || (tree.kind == Tree.Kind.BLOCK && tree.tuple)) {
      for (Tree part : tree.parts) {
        boundBy(part, names);
      }
    }
    return names;
  }
}
