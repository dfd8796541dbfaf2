package asl.expression.jsonata.plan;

import asl.expression.jsonata.function.Regex;
import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.Signature;
import asl.expression.jsonata.value.Undefined;
import org.jspecify.annotations.Nullable;

/** Functions that an expression defines, and the calls of functions. */
final class Functions {
  private Functions() {}

  /** A call that is made after the function around it has returned. */
  private record TailCall(Call call, @Nullable Object context, @Nullable Frame frame) {}

  /** A function's definition. */
  static final class Lambda extends Node {
    private final int parameters;
    private final int variables;
    private final @Nullable Signature signature;
    private final Node body;

    Lambda(int parameters, int variables, @Nullable Signature signature, Node body) {
      this.parameters = parameters;
      this.variables = variables;
      this.signature = signature;
      this.body = body;
    }

    @Override
    Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      int[] open = new int[parameters];
      for (int i = 0; i < parameters; i++) {
        open[i] = i;
      }
      return new Closure(this, context, frame, signature, open, new Object[parameters]);
    }
  }

  /** A function with the variables around it. */
  private static final class Closure extends FunctionValue {
    private final Lambda lambda;
    private final @Nullable Object context;
    private final @Nullable Frame frame;
    private final @Nullable Signature signature;
    private final int[] open;
    private final @Nullable Object[] given;

    Closure(
        Lambda lambda,
        @Nullable Object context,
        @Nullable Frame frame,
        @Nullable Signature signature,
        int[] open,
        @Nullable Object[] given) {
      this.lambda = lambda;
      this.context = context;
      this.frame = frame;
      this.signature = signature;
      this.open = open;
      this.given = given;
    }

    @Override
    public int arity() {
      return open.length;
    }

    @Override
    public @Nullable Object apply(
        @Nullable Object[] arguments, @Nullable Object around, Evaluation run) {
      long before = run.held();
      Object result = once(arguments, around, run);
      while (result instanceof TailCall tail) {
        Call call = tail.call;
        Object procedure = call.procedure.evaluate(tail.context, tail.frame, run);
        Object[] next = call.arguments(0, tail.context, tail.frame, run);
        try {
          result =
              procedure instanceof Closure closure
                  ? closure.once(next, around, run)
                  : function(procedure).apply(next, around, run);
        } catch (JsonataError e) {
          throw e.at(call.offset, call.name);
        }
        run.settle(before, next);
      }
      run.settle(before, result);
      return result;
    }

    private @Nullable Object once(
        @Nullable Object[] arguments, @Nullable Object around, Evaluation run) {
      Object[] valid = signature == null ? arguments : signature.arguments(arguments, around);
      Frame inner = frame;
      if (lambda.variables > 0) {
        inner = new Frame(frame, lambda.variables);
        System.arraycopy(given, 0, inner.slots, 0, given.length);
        for (int i = 0; i < open.length; i++) {
          inner.slots[open[i]] = i < valid.length ? valid[i] : Undefined.UNDEFINED;
        }
      }
      return lambda.body.evaluate(context, inner, run);
    }

    @Override
    public FunctionValue bind(@Nullable Object[] arguments) {
      Object[] bound = given.clone();
      int[] still = new int[open.length];
      int count = 0;
      for (int i = 0; i < open.length; i++) {
        Object argument = i < arguments.length ? arguments[i] : Undefined.UNDEFINED;
        if (argument == Hole.HOLE) {
          still[count++] = open[i];
        } else {
          bound[open[i]] = argument;
        }
      }
      return new Closure(
          lambda, context, frame, null, java.util.Arrays.copyOf(still, count), bound);
    }
  }

  /** A call. */
  static final class Call extends Node {
    final Node procedure;
    final Node[] arguments;
    final String name;
    final int offset;
    private final boolean lacksDollar;

    Call(Node procedure, Node[] arguments, String name, int offset, boolean lacksDollar) {
      this.procedure = procedure;
      this.arguments = arguments;
      this.name = name;
      this.offset = offset;
      this.lacksDollar = lacksDollar;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Object function = procedure.evaluate(context, frame, run);
      return call(function, arguments(0, context, frame, run), context, run);
    }

    /** The call with a value as its first argument, before those that it has itself. */
    @Nullable Object with(
        @Nullable Object first, @Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Object function = procedure.evaluate(context, frame, run);
      Object[] all = arguments(1, context, frame, run);
      all[0] = first;
      return call(function, all, context, run);
    }

    private @Nullable Object call(
        @Nullable Object function,
        @Nullable Object[] given,
        @Nullable Object context,
        Evaluation run) {
      try {
        if (function == Undefined.UNDEFINED && lacksDollar) {
          throw new JsonataError("T1005");
        }
        return function(function).apply(given, context, run);
      } catch (JsonataError e) {
        throw e.at(offset, name);
      }
    }

    @Nullable Object[] arguments(
        int room, @Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Object[] given = new Object[room + arguments.length];
      for (int i = 0; i < arguments.length; i++) {
        given[room + i] = arguments[i].evaluate(context, frame, run);
      }
      return given;
    }
  }

  /** A call in the place of a function's value. */
  static final class Tail extends Node {
    private final Call call;

    Tail(Call call) {
      this.call = call;
    }

    @Override
    Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      return new TailCall(call, context, frame);
    }
  }

  private static FunctionValue function(@Nullable Object value) {
    if (value instanceof FunctionValue function) {
      return function;
    }
    throw new JsonataError("T1006");
  }

  /** A call with arguments left open, which gives a function of those. */
  static final class Partial extends Node {
    private final Node procedure;
    private final Node[] arguments;
    private final String name;
    private final int offset;
    private final boolean lacksDollar;

    Partial(Node procedure, Node[] arguments, String name, int offset, boolean lacksDollar) {
      this.procedure = procedure;
      this.arguments = arguments;
      this.name = name;
      this.offset = offset;
      this.lacksDollar = lacksDollar;
    }

    @Override
    Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Object[] given = new Object[arguments.length];
      for (int i = 0; i < given.length; i++) {
        given[i] =
            arguments[i] instanceof Node.Literal literal
                    && literal.constant == FunctionValue.Hole.HOLE
                ? FunctionValue.Hole.HOLE
                : arguments[i].evaluate(context, frame, run);
      }
      Object function = procedure.evaluate(context, frame, run);
      if (function instanceof FunctionValue known) {
        return known.bind(given);
      }
      boolean helps = function == Undefined.UNDEFINED && lacksDollar;
      throw new JsonataError(helps ? "T1007" : "T1008").at(offset, name);
    }
  }

  /** {@code ~>}: a function applied to a value, or to what another function will give. */
  static final class Application extends Node {
    private final Node left;
    private final Node right;
    private final int offset;

    Application(Node left, Node right, int offset) {
      this.left = left;
      this.right = right;
      this.offset = offset;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Object value = left.evaluate(context, frame, run);
      if (right instanceof Call call) {
        return call.with(value, context, frame, run);
      }
      Object applied = right.evaluate(context, frame, run);
      if (!(applied instanceof FunctionValue function)) {
        throw new JsonataError("T2006", applied).at(offset, "~>");
      }
      if (value instanceof FunctionValue first) {
        return new Chain(first, function);
      }
      try {
        return function.call(run, value);
      } catch (JsonataError e) {
        throw e.at(offset, "~>");
      }
    }
  }

  /** One function after the other. */
  private static final class Chain extends FunctionValue {
    private final FunctionValue first;
    private final FunctionValue second;

    Chain(FunctionValue first, FunctionValue second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public int arity() {
      return 1;
    }

    @Override
    public @Nullable Object apply(
        @Nullable Object[] arguments, @Nullable Object context, Evaluation run) {
      Object argument = arguments.length == 0 ? Undefined.UNDEFINED : arguments[0];
      run.enter();
      Object between = first.call(run, argument);
      run.exit();
      return second.call(run, between);
    }

    @Override
    public FunctionValue bind(@Nullable Object[] arguments) {
      return this;
    }
  }

  /** A regular expression. */
  static final class Pattern extends Node.Leaf {
    private final Regex regex;

    Pattern(Regex regex) {
      this.regex = regex;
    }

    @Override
    Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      return regex;
    }
  }
}
