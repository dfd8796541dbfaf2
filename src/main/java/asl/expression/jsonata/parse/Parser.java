package asl.expression.jsonata.parse;

import asl.expression.jsonata.parse.Tree.Kind;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.Numbers;
import asl.expression.jsonata.value.Signature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression by the precedence of its operators (Pratt's way), as JSONata 2.0.6 does. What
 * is wrong with the text counts before what is wrong with the parts read from it.
 */
public final class Parser {
  /** So deep may parts be nested; evaluation allows less. */
  private static final int DEEPEST = 250;

  private static final int UNARY_MINUS = 70;
  private static final int BINDING = 10;

  private final Lexer lexer;
  private final Ancestry ancestry = new Ancestry();
  private final Trees trees = new Trees();
  private final Deque<List<String>> scopes = new ArrayDeque<>();
  private Token next;
  private int nesting;

  private Parser(String text) {
    lexer = new Lexer(text);
    next = new Token(Token.Kind.END, "", null, 0);
  }

  /** The tree of an expression, a block without brackets; an error of JSONata's if it is none. */
  public static Tree parse(String text) {
    Parser parser = new Parser(text);
    Tree root = new Tree(Kind.BLOCK, 0);
    root.names = parser.openScope();
    parser.advance(false);
    Tree tree = parser.expression(0);
    if (parser.next.kind() != Token.Kind.END) {
      throw new JsonataError("S0201").at(parser.next.offset(), null).with("token", parser.token());
    }
    parser.trees.check();
    if (Ancestry.isOpen(tree)) {
      throw new JsonataError("S0217").at(tree.offset, tree.text);
    }
    root.parts.add(tree);
    return root;
  }

  private @Nullable Object token() {
    return next.shown();
  }

  private List<String> openScope() {
    List<String> names = new ArrayList<>(0);
    scopes.push(names);
    return names;
  }

  private void advance(boolean infix) {
    next = lexer.next(infix);
    if (!Operators.isKnown(next)) {
      throw new JsonataError("S0204").at(next.offset(), next.text());
    }
  }

  private void expect(String operator, boolean infix) {
    if (!next.is(operator)) {
      String code = next.kind() == Token.Kind.END ? "S0203" : "S0202";
      throw new JsonataError(code, operator).with("token", token()).at(next.offset(), null);
    }
    advance(infix);
  }

  private Tree expression(int power) {
    if (++nesting > DEEPEST) {
      throw JsonataError.saying("U1001", "The expression is nested too deeply")
          .at(next.offset(), null);
    }
    Token token = next;
    advance(true);
    Tree left = Operators.beginsExpression(token) ? prefix(token) : simple(token);
    while (power < Operators.power(next)) {
      token = next;
      advance(false);
      left = infix(token, left);
    }
    nesting--;
    return left;
  }

  private Tree simple(Token token) {
    Tree tree;
    switch (token.kind()) {
      case NAME -> {
        return Trees.name(token);
      }
      case VARIABLE -> {
        tree = new Tree(Kind.VARIABLE, token);
        tree.plain = true;
      }
      case STRING -> {
        tree = new Tree(Kind.TEXT, token);
        tree.value = token.value();
      }
      case NUMBER, VALUE -> {
        tree = new Tree(Kind.LITERAL, token);
        tree.value = token.value();
      }
      case REGEX -> {
        tree = new Tree(Kind.REGEX, token);
        tree.value = token.value();
      }
      case END -> throw new JsonataError("S0207").at(token.offset(), "(end)");
      default -> throw new JsonataError("S0211").at(token.offset(), token.text());
    }
    return tree;
  }

  private Tree prefix(Token token) {
    return switch (token.text()) {
      case "and", "or", "in" -> Trees.name(token);
      case "*" -> new Tree(Kind.WILDCARD, token);
      case "**" -> new Tree(Kind.DESCENDANTS, token);
      case "%" -> ancestry.parent(token);
      case "-" -> negation(token);
      case "(" -> block(token);
      case "[" -> array(token);
      case "{" -> object(token);
      default -> transform(token);
    };
  }

  private Tree negation(Token token) {
    Tree operand = expression(UNARY_MINUS);
    if (operand.kind == Kind.LITERAL && operand.value instanceof Number number) {
      operand.value = Numbers.of(-number.doubleValue());
      return operand;
    }
    Tree tree = new Tree(Kind.NEGATION, token);
    tree.left = Trees.part(tree, operand);
    return tree;
  }

  private Tree block(Token token) {
    Tree tree = new Tree(Kind.BLOCK, token);
    tree.names = openScope();
    while (!next.is(")")) {
      Tree part = Trees.part(tree, expression(0));
      tree.constructs |=
          part.constructs || (part.kind == Kind.PATH && part.parts.get(0).constructs);
      tree.parts.add(part);
      if (!next.is(";")) {
        break;
      }
      advance(false);
    }
    expect(")", true);
    scopes.pop();
    return tree;
  }

  private Tree array(Token token) {
    Tree tree = new Tree(Kind.ARRAY, token);
    if (!next.is("]")) {
      while (true) {
        Tree item = expression(0);
        if (next.is("..")) {
          Token operator = next;
          advance(false);
          item = Trees.binary(operator, item, expression(0));
        }
        tree.parts.add(Trees.part(tree, item));
        if (!next.is(",")) {
          break;
        }
        advance(false);
      }
    }
    expect("]", true);
    return tree;
  }

  private Tree object(Token token) {
    Tree tree = new Tree(Kind.OBJECT, token);
    tree.members = new ArrayList<>();
    if (!next.is("}")) {
      while (true) {
        tree.members.add(Trees.part(tree, expression(0)));
        expect(":", false);
        tree.members.add(Trees.part(tree, expression(0)));
        if (!next.is(",")) {
          break;
        }
        advance(false);
      }
    }
    expect("}", true);
    return tree;
  }

  private Tree transform(Token token) {
    Tree tree = new Tree(Kind.TRANSFORM, token);
    tree.left = expression(0);
    expect("|", false);
    tree.right = expression(0);
    if (next.is(",")) {
      advance(false);
      tree.other = expression(0);
    }
    expect("|", false);
    return tree;
  }

  private Tree infix(Token token, Tree left) {
    return switch (token.text()) {
      case "." -> trees.path(left, expression(Operators.power(token)));
      case "[" -> filter(token, left);
      case "{" -> group(token, left);
      case "(" -> call(token, left);
      case "^" -> sort(token, left);
      case "@" -> focus(token, left);
      case "#" -> index(token, left);
      case "?" -> condition(token, left);
      case ":=" -> binding(left);
      case "~>" -> application(token, left);
      default -> Trees.binary(token, left, expression(Operators.power(token)));
    };
  }

  private Tree filter(Token token, Tree left) {
    if (next.is("]")) {
      Trees.keepArray(left);
      advance(false);
      return left;
    }
    Tree predicate = expression(0);
    expect("]", true);
    return trees.filter(token, left, predicate);
  }

  private Tree group(Token token, Tree left) {
    Tree object = object(token);
    return trees.group(token, left, object);
  }

  private Tree call(Token token, Tree procedure) {
    Tree tree = new Tree(Kind.CALL, procedure.offset);
    tree.text = Trees.nameOf(procedure);
    boolean isFunction = procedure.isName("function") || procedure.isName("λ");
    if (!next.is(")")) {
      while (true) {
        if (next.is("?")) {
          tree.kind = Kind.PARTIAL;
          tree.parts.add(new Tree(Kind.PLACEHOLDER, next));
          advance(false);
        } else {
          tree.parts.add(Trees.part(tree, expression(0)));
        }
        if (!next.is(",")) {
          break;
        }
        advance(false);
      }
    }
    expect(")", true);
    if (isFunction) {
      return function(tree, token);
    }
    tree.left = procedure;
    return tree;
  }

  private Tree function(Tree call, Token token) {
    Tree tree = new Tree(Kind.LAMBDA, call.offset);
    tree.names = openScope();
    for (Tree parameter : call.parts) {
      boolean isVariable = parameter.kind == Kind.VARIABLE && Trees.isBare(parameter);
      if (!isVariable) {
        throw new JsonataError("S0208", tree.names.size() + 1)
            .with("token", Trees.shown(parameter))
            .at(parameter.offset, null);
      }
      tree.names.add(parameter.text);
      tree.parts.add(parameter);
    }
    tree.parameters = tree.names.size();
    if (next.is("<")) {
      tree.signature = signature();
    }
    expect("{", false);
    tree.right = Trees.tailCalls(expression(0));
    expect("}", false);
    scopes.pop();
    return token.is("(") ? tree : call;
  }

  private Signature signature() {
    int offset = next.offset();
    StringBuilder text = new StringBuilder("<");
    int depth = 1;
    while (depth > 0) {
      advance(false);
      if (next.is("{") || next.kind() == Token.Kind.END) {
        break;
      }
      depth += next.is("<") ? 1 : next.is(">") ? -1 : 0;
      text.append(next.text());
    }
    expect(">", false);
    try {
      return Signature.parse(text.toString());
    } catch (JsonataError e) {
      throw e.at(offset, null);
    }
  }

  private Tree sort(Token token, Tree left) {
    Tree sort = new Tree(Kind.SORT, token);
    expect("(", false);
    while (true) {
      boolean descending = next.is(">");
      if (descending || next.is("<")) {
        advance(false);
      }
      Tree term = Trees.part(sort, expression(0));
      term.descending = descending;
      sort.parts.add(term);
      if (!next.is(",")) {
        break;
      }
      advance(false);
    }
    expect(")", false);
    return trees.sort(left, sort);
  }

  private Tree variable(Token token) {
    Tree variable = expression(Operators.power(token));
    if (variable.kind != Kind.VARIABLE || !Trees.isBare(variable)) {
      throw new JsonataError("S0214").at(token.offset(), token.text());
    }
    return variable;
  }

  private Tree focus(Token token, Tree left) {
    return trees.focus(token, left, variable(token));
  }

  private Tree index(Token token, Tree left) {
    return trees.index(left, variable(token));
  }

  private Tree condition(Token token, Tree left) {
    Tree tree = new Tree(Kind.CONDITION, token);
    tree.left = Trees.part(tree, left);
    tree.right = Trees.part(tree, expression(0));
    if (next.is(":")) {
      advance(false);
      tree.other = Trees.part(tree, expression(0));
    }
    return tree;
  }

  private Tree binding(Tree left) {
    if (left.kind != Kind.VARIABLE || !Trees.isBare(left)) {
      throw new JsonataError("S0212").with("token", Trees.shown(left)).at(left.offset, null);
    }
    Tree tree = new Tree(Kind.BINDING, left.offset);
    tree.text = left.text;
    List<String> scope = scopes.element();
    if (!scope.contains(left.text)) {
      scope.add(left.text);
    }
    tree.right = Trees.part(tree, expression(BINDING - 1));
    return tree;
  }

  private Tree application(Token token, Tree left) {
    Tree tree = new Tree(Kind.APPLICATION, token);
    tree.left = left;
    tree.right = expression(Operators.power(token));
    tree.keepArray = left.keepArray || tree.right.keepArray;
    return tree;
  }
}
