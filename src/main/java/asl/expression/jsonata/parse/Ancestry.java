package asl.expression.jsonata.parse;

import asl.expression.jsonata.value.JsonataError;
import java.util.ArrayList;
import java.util.List;

/** Finds for each parent operator the step whose context it refers to. */
final class Ancestry {
  private int labels;

  /** The tree of a parent operator. */
  Tree parent(Token token) {
    Tree tree = new Tree(Tree.Kind.PARENT, token);
    // No variable's name has an exclamation mark.
    tree.slot = new Slot("!" + labels++);
    return tree;
  }

  /** What a part still looks for, its whole looks for too. */
  static void pass(Tree whole, Tree part) {
    if (!isOpen(part)) {
      return;
    }
    List<Slot> slots = seeking(part);
    if (whole.seeking == null) {
      whole.seeking = slots;
    } else {
      whole.seeking.addAll(slots);
    }
  }

  private static List<Slot> seeking(Tree tree) {
    List<Slot> slots = new ArrayList<>();
    if (tree.seeking != null) {
      slots.addAll(tree.seeking);
    }
    if (tree.kind == Tree.Kind.PARENT && tree.slot != null) {
      slots.add(tree.slot);
    }
    return slots;
  }

  /** Whether a parent operator in it was not resolved. */
  static boolean isOpen(Tree tree) {
    return tree.kind == Tree.Kind.PARENT || tree.seeking != null;
  }

  /** A filter is added to a step. */
  static void resolveFilter(Tree step, Tree predicate) {
    if (predicate.seeking == null) {
      return;
    }
    for (Slot slot : predicate.seeking) {
      if (slot.level == 1) {
        seek(step, slot);
      } else {
        slot.level--;
      }
    }
    pass(step, predicate);
  }

  /** A step was added to a path. */
  static void resolve(Tree path) {
    for (Slot slot : seeking(path.last())) {
      int index = path.parts.size() - 2;
      while (slot.level > 0) {
        if (index < 0) {
          if (path.seeking == null) {
            path.seeking = new ArrayList<>();
          }
          path.seeking.add(slot);
          break;
        }
        Tree step = path.parts.get(index--);
        // Of steps in a row that bind a variable to their values, the first one is meant.
        while (index >= 0 && step.focus != null && path.parts.get(index).focus != null) {
          step = path.parts.get(index--);
        }
        seek(step, slot);
      }
    }
  }

  private static void seek(Tree tree, Slot slot) {
    switch (tree.kind) {
      case NAME, WILDCARD -> {
        slot.level--;
        if (slot.level == 0) {
          if (tree.slot != null) {
            slot.shareLabel(tree.slot);
          }
          tree.slot = slot;
          tree.tuple = true;
        }
      }
      case PARENT -> slot.level++;
      case BLOCK -> {
        if (!tree.parts.isEmpty()) {
          tree.tuple = true;
          seek(tree.last(), slot);
        }
      }
      case PATH -> {
        tree.tuple = true;
        int index = tree.parts.size() - 1;
        seek(tree.parts.get(index--), slot);
        while (slot.level > 0 && index >= 0) {
          seek(tree.parts.get(index--), slot);
        }
      }
      default -> throw new JsonataError("S0217").at(tree.offset, tree.text);
    }
  }
}
