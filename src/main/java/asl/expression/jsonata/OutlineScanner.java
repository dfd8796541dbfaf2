package asl.expression.jsonata;

import asl.expression.jsonata.JsonataOutline.Mention;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects an outline from tokens. A bracket opens a place with a context of its own if it is a
 * predicate, a step of a path, a group-by or an order-by; the body of a function has the context of
 * the expression that it stands in.
 */
final class OutlineScanner {
  private final List<Token> tokens;
  private final List<Mention> references = new ArrayList<>();
  private final List<Mention> bindings = new ArrayList<>();
  private final List<Mention> calls = new ArrayList<>();
  private final List<Mention> statesMembers = new ArrayList<>();
  private final List<Mention> contextReferences = new ArrayList<>();
  private final List<Mention> unqualifiedNames = new ArrayList<>();
  private final Deque<Boolean> contexts = new ArrayDeque<>();
  private final Deque<Boolean> parameterLists = new ArrayDeque<>();
  private boolean closesParameters;
  private boolean constructsInContext;
  private int bars;

  OutlineScanner(List<Token> tokens) {
    this.tokens = tokens;
  }

  JsonataOutline scan() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (closesParameters && token.isOperator("<")) {
        i = endOfSignature(i);
        continue;
      }
      switch (token.kind()) {
        case VARIABLE -> variable(token, at(i - 1), at(i + 1), at(i + 2));
        case NAME -> name(token, at(i - 1), at(i + 1));
        case OPERATOR -> operator(token, at(i - 1), at(i - 2));
        case LITERAL -> {}
      }
    }
    return new JsonataOutline(
        List.copyOf(references),
        List.copyOf(bindings),
        List.copyOf(calls),
        List.copyOf(statesMembers),
        List.copyOf(contextReferences),
        List.copyOf(unqualifiedNames));
  }

  private int endOfSignature(int from) {
    int i = from;
    while (i + 1 < tokens.size() && !tokens.get(i + 1).isOperator("{")) {
      i++;
    }
    return i;
  }

  private @Nullable Token at(int index) {
    return index < 0 || index >= tokens.size() ? null : tokens.get(index);
  }

  private void variable(
      Token token, @Nullable Token before, @Nullable Token after, @Nullable Token next) {
    Mention mention = new Mention(token.text(), token.offset());
    if (token.text().isEmpty() || token.text().equals("$")) {
      boolean isRoot = token.text().equals("$");
      if (isRoot || (!hasContext() && !is(before, "."))) {
        contextReferences.add(mention);
      }
      return;
    }
    if (is(after, ":=")
        || is(before, "@")
        || is(before, "#")
        || Boolean.TRUE.equals(parameterLists.peek())) {
      bindings.add(mention);
      return;
    }
    references.add(mention);
    if (is(after, "(") || is(before, "~>")) {
      calls.add(mention);
    }
    if (token.text().equals("states")
        && is(after, ".")
        && next != null
        && next.kind() == Token.Kind.NAME) {
      statesMembers.add(new Mention(next.text(), next.offset()));
    }
  }

  private void name(Token token, @Nullable Token before, @Nullable Token after) {
    boolean isFunction = is(after, "(") && (token.isName("function") || token.isName("λ"));
    if (!isFunction && !is(before, ".") && !hasContext()) {
      unqualifiedNames.add(new Mention(token.text(), token.offset()));
    }
  }

  private void operator(Token token, @Nullable Token before, @Nullable Token beforeThat) {
    switch (token.text()) {
      case "(" -> {
        boolean isParameters = before != null && (before.isName("function") || before.isName("λ"));
        boolean isCall = !isParameters && before != null && before.endsOperand();
        boolean isStep = isCall ? is(beforeThat, ".") : is(before, ".") || is(before, "^");
        open(hasContext() || isStep, isParameters);
      }
      case "[" -> open(hasContext() || endsOperand(before) || is(before, "."), false);
      case "{" -> {
        constructsInContext |= !closesParameters && (hasContext() || isStepOrGroup(before));
        open(hasContext() || (!closesParameters && isStepOrGroup(before)), false);
      }
      case "|" -> transform();
      case ")", "]", "}" -> close();
      default -> closesParameters = false;
    }
  }

  /** The three bars of {@code |pattern|update|}: what stands between has the match as context. */
  private void transform() {
    bars++;
    if (bars == 1) {
      open(true, false);
    } else if (bars == 3) {
      close();
      bars = 0;
    }
  }

  private void open(boolean hasContext, boolean isParameters) {
    contexts.push(hasContext);
    parameterLists.push(isParameters);
    closesParameters = false;
  }

  private void close() {
    contexts.poll();
    closesParameters = Boolean.TRUE.equals(parameterLists.poll());
  }

  private boolean hasContext() {
    return Boolean.TRUE.equals(contexts.peek());
  }

  /** After {@link #scan}: whether an object is constructed from something other than nothing. */
  boolean constructsInContext() {
    return constructsInContext;
  }

  private static boolean isStepOrGroup(@Nullable Token before) {
    return endsOperand(before) || is(before, ".");
  }

  private static boolean endsOperand(@Nullable Token token) {
    return token != null && token.endsOperand();
  }

  private static boolean is(@Nullable Token token, String operator) {
    return token != null && token.isOperator(operator);
  }
}
