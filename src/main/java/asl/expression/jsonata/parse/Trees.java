package asl.expression.jsonata.parse;

import asl.expression.jsonata.parse.Tree.Kind;
import asl.expression.jsonata.value.JsonataError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts parts of an expression together: steps to paths, filters and bindings to steps. What is
 * wrong with them is told when the whole text has been read.
 */
final class Trees {
  private @Nullable JsonataError fault;

  /** Throws the first fault. */
  void check() {
    if (fault != null) {
      throw fault;
    }
  }

  private void require(boolean holds, JsonataError error, int offset) {
    if (!holds && fault == null) {
      fault = error.at(offset, null);
    }
  }

  static Tree part(Tree whole, Tree part) {
    Ancestry.pass(whole, part);
    return part;
  }

  static Tree name(Token token) {
    Tree path = new Tree(Kind.PATH, token.offset());
    path.plain = true;
    path.parts.add(new Tree(Kind.NAME, token));
    return path;
  }

  static String nameOf(Tree procedure) {
    return procedure.kind == Kind.PATH ? procedure.parts.get(0).text : procedure.text;
  }

  static boolean isBare(Tree tree) {
    return tree.plain && tree.predicates.isEmpty() && tree.group == null;
  }

  static @Nullable Object shown(Tree tree) {
    if (tree.kind == Kind.LITERAL) {
      return tree.value;
    }
    return tree.kind == Kind.PATH ? nameOf(tree) : tree.text;
  }

  static Tree binary(Token token, Tree left, Tree right) {
    Tree tree = new Tree(Kind.BINARY, token);
    tree.left = part(tree, left);
    tree.right = part(tree, right);
    return tree;
  }

  private static Tree pathOf(Tree first) {
    if (first.kind == Kind.PATH) {
      return first;
    }
    Tree path = new Tree(Kind.PATH, first.offset);
    path.parts.add(first);
    return path;
  }

  Tree path(Tree left, Tree right) {
    Tree path = pathOf(left);
    if (left.kind == Kind.PARENT) {
      Ancestry.pass(path, left);
    }
    path.plain = false;
    int added = path.parts.size();
    path.keepSingleton |= path.parts.get(0).keepArray || path.last().keepArray;
    if (right.kind == Kind.PATH) {
      path.parts.addAll(right.parts);
    } else {
      right.stages = right.predicates.isEmpty() ? right.stages : right.predicates;
      right.predicates = List.of();
      path.parts.add(right);
    }
    for (int i = added == 1 ? 0 : added; i < path.parts.size(); i++) {
      Tree step = path.parts.get(i);
      require(
          step.kind != Kind.LITERAL,
          new JsonataError("S0213").with("token", step.value),
          step.offset);
      step.kind = step.kind == Kind.TEXT ? Kind.NAME : step.kind;
      path.keepSingleton |= step.keepArray;
    }
    Tree first = path.parts.get(0);
    first.constructs |= first.kind == Kind.ARRAY;
    Tree last = path.last();
    last.constructs |= last.kind == Kind.ARRAY;
    resolve(path);
    return path;
  }

  private void resolve(Tree path) {
    try {
      Ancestry.resolve(path);
    } catch (JsonataError e) {
      require(false, e, path.offset);
    }
  }

  /** {@code []}: the value of the part stays an array. */
  static void keepArray(Tree left) {
    left.keepArray = true;
    if (left.plain && left.kind == Kind.PATH) {
      left.parts.get(0).keepArray = true;
      left.keepSingleton = true;
    } else if (left.focused) {
      left.step().keepArray = true;
    }
  }

  Tree filter(Token token, Tree left, Tree predicate) {
    Tree step = left.step();
    require(step.group == null, new JsonataError("S0209"), token.offset());
    try {
      Ancestry.resolveFilter(step, predicate);
    } catch (JsonataError e) {
      require(false, e, token.offset());
    }
    if (left.kind == Kind.PATH) {
      step.stages = with(step.stages, predicate);
    } else {
      step.predicates = with(step.predicates, predicate);
    }
    return left;
  }

  private static List<Tree> with(List<Tree> trees, Tree more) {
    List<Tree> longer = new ArrayList<>(trees);
    longer.add(more);
    return longer;
  }

  Tree group(Token token, Tree left, Tree object) {
    require(left.group == null, new JsonataError("S0210"), token.offset());
    left.group = object;
    left.plain = false;
    left.focused = false;
    return left;
  }

  Tree sort(Tree left, Tree sort) {
    Tree path = pathOf(left);
    path.plain = false;
    path.focused = false;
    path.parts.add(sort);
    resolve(path);
    return path;
  }

  Tree focus(Token token, Tree left, Tree variable) {
    Tree step = left.step();
    boolean isFiltered = !step.stages.isEmpty() || !step.predicates.isEmpty();
    require(!isFiltered, new JsonataError("S0215"), token.offset());
    require(step.kind != Kind.SORT, new JsonataError("S0216"), token.offset());
    step.focus = variable.text;
    step.focusOffset = variable.offset;
    step.tuple = true;
    left.plain = false;
    left.focused = true;
    return left;
  }

  Tree index(Tree left, Tree variable) {
    Tree step = left.step();
    Tree path = left;
    if (left.kind != Kind.PATH) {
      path = pathOf(left);
      step.stages = step.predicates;
      step.predicates = List.of();
    }
    if (step.stages.isEmpty()) {
      step.index = variable.text;
      step.indexOffset = variable.offset;
    } else {
      Tree stage = new Tree(Kind.INDEX, variable.offset);
      stage.text = variable.text;
      step.stages = with(step.stages, stage);
    }
    step.tuple = true;
    path.plain = false;
    path.focused = false;
    return path;
  }

  /** A call whose value is the function's is made after the function has returned. */
  static Tree tailCalls(Tree body) {
    switch (body.kind) {
      case CALL -> {
        if (body.predicates.isEmpty()) {
          Tree call = new Tree(Kind.TAIL_CALL, body.offset);
          call.left = body;
          return call;
        }
      }
      case CONDITION -> {
        body.right = body.right == null ? null : tailCalls(body.right);
        body.other = body.other == null ? null : tailCalls(body.other);
      }
      case BLOCK -> {
        if (!body.parts.isEmpty()) {
          body.parts.set(body.parts.size() - 1, tailCalls(body.last()));
        }
      }
      default -> {}
    }
    return body;
  }
}
