package asl.expression.jsonata;

import asl.expression.jsonata.JsonataOutline.Mention;
import asl.expression.jsonata.parse.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects an outline from an expression's tree, without recursion. A filter, a step of a path, a
 * group-by, an order-by and a transform have a context of their own; the body of a function has
 * that of the expression that it stands in.
 */
final class OutlineBuilder {
  private static final Comparator<Mention> BY_PLACE = Comparator.comparingInt(Mention::offset);

  private final List<Mention> references = new ArrayList<>();
  private final List<Mention> bindings = new ArrayList<>();
  private final List<Mention> calls = new ArrayList<>();
  private final List<Mention> statesMembers = new ArrayList<>();
  private final List<Mention> contextReferences = new ArrayList<>();
  private final List<Mention> unqualifiedNames = new ArrayList<>();
  private final Deque<Part> open = new ArrayDeque<>();

  private record Part(Tree tree, boolean hasContext) {}

  private OutlineBuilder() {}

  static JsonataOutline of(Tree root) {
    OutlineBuilder builder = new OutlineBuilder();
    builder.open(root, false);
    while (!builder.open.isEmpty()) {
      Part part = builder.open.pop();
      builder.visit(part.tree, part.hasContext);
    }
    return new JsonataOutline(
        sorted(builder.references),
        sorted(builder.bindings),
        sorted(builder.calls),
        sorted(builder.statesMembers),
        sorted(builder.contextReferences),
        sorted(builder.unqualifiedNames));
  }

  private static List<Mention> sorted(List<Mention> mentions) {
    mentions.sort(BY_PLACE);
    return List.copyOf(mentions);
  }

  private void open(@Nullable Tree tree, boolean hasContext) {
    if (tree != null) {
      open.push(new Part(tree, hasContext));
    }
  }

  private void openAll(List<Tree> trees, boolean hasContext) {
    for (Tree tree : trees) {
      open(tree, hasContext);
    }
  }

  private void visit(Tree tree, boolean hasContext) {
    bind(tree.focus, tree.focusOffset);
    bind(tree.index, tree.indexOffset);
    openAll(tree.predicates, true);
    openAll(tree.stages, true);
    if (tree.group != null) {
      openAll(tree.group.members, true);
    }
    switch (tree.kind) {
      case VARIABLE -> variable(tree, hasContext);
      case NAME -> {
        if (!hasContext) {
          unqualifiedNames.add(new Mention(tree.text, tree.offset));
        }
      }
      case INDEX -> bind(tree.text, tree.offset);
      case PATH -> path(tree, hasContext);
      case BINDING -> {
        bind(tree.text, tree.offset);
        open(tree.right, hasContext);
      }
      case LAMBDA -> {
        for (Tree parameter : tree.parts) {
          bind(parameter.text, parameter.offset);
        }
        open(tree.right, hasContext);
      }
      case CALL, PARTIAL -> {
        call(tree.left);
        open(tree.left, hasContext);
        openAll(tree.parts, hasContext);
      }
      case APPLICATION -> {
        call(tree.right);
        open(tree.left, hasContext);
        open(tree.right, hasContext);
      }
      case TRANSFORM -> {
        open(tree.left, true);
        open(tree.right, true);
        open(tree.other, true);
      }
      default -> {
        open(tree.left, hasContext);
        open(tree.right, hasContext);
        open(tree.other, hasContext);
        openAll(tree.parts, hasContext);
        openAll(tree.members, hasContext);
      }
    }
  }

  private void bind(@Nullable String name, int offset) {
    if (name != null) {
      bindings.add(new Mention(name, offset));
    }
  }

  private void call(@Nullable Tree procedure) {
    if (procedure != null
        && procedure.kind == Tree.Kind.VARIABLE
        && !procedure.text.isEmpty()
        && procedure.predicates.isEmpty()) {
      calls.add(new Mention(procedure.text, procedure.offset));
    }
  }

  private void variable(Tree tree, boolean hasContext) {
    Mention mention = new Mention(tree.text, tree.offset);
    boolean isRoot = tree.text.equals("$");
    if (!isRoot && !tree.text.isEmpty()) {
      references.add(mention);
    } else if (isRoot || !hasContext) {
      contextReferences.add(mention);
    }
  }

  private void path(Tree tree, boolean hasContext) {
    List<Tree> steps = tree.parts;
    for (int i = 0; i < steps.size(); i++) {
      Tree step = steps.get(i);
      boolean isBeyond = i > 0 || hasContext;
      if (step.kind == Tree.Kind.SORT) {
        openAll(step.parts, true);
        openAll(step.stages, true);
      } else {
        open(step, isBeyond);
      }
    }
    if (steps.size() > 1) {
      Tree first = steps.get(0);
      Tree second = steps.get(1);
      boolean isMember =
          first.kind == Tree.Kind.VARIABLE
              && first.text.equals("states")
              && first.predicates.isEmpty()
              && second.kind == Tree.Kind.NAME;
      if (isMember) {
        statesMembers.add(new Mention(second.text, second.offset));
      }
    }
  }
}
