package asl.function.jar;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A handler that is a method; events and results are serialized as Lambda does it. */
final class HandlerMethod implements Handler {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private final Method method;
  private final @Nullable Object instance;
  private final @Nullable PojoSerializer<?> input;
  private final @Nullable PojoSerializer<Object> output;

  private HandlerMethod(Method method, @Nullable Object instance) {
    this.method = method;
    this.instance = instance;
    Class<?>[] parameters = method.getParameterTypes();
    boolean streams = parameters.length > 1 && parameters[1] == OutputStream.class;
    boolean hasEvent = parameters.length > 0 && parameters[0] != Context.class && !streams;
    this.input = hasEvent ? serializer(method.getGenericParameterTypes()[0]) : null;
    this.output =
        method.getReturnType() == void.class || streams
            ? null
            : serializer(method.getGenericReturnType());
  }

  static Handler stream(RequestStreamHandler handler) {
    return (event, context) -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        handler.handleRequest(new ByteArrayInputStream(event), out, context);
      } catch (IOException | RuntimeException | Error e) {
        throw new HandlerException(e);
      }
      return out.size() == 0 ? NULL : out.toByteArray();
    };
  }

  /** The method of that name: of several the one with most parameters, as Lambda chooses. */
  static Handler find(Class<?> type, String name)
      throws HandlerException, ReflectiveOperationException {
    Method best = null;
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)
          && !method.isBridge()
          && isCallable(method)
          && (best == null || rank(method) > rank(best))) {
        best = method;
      }
    }
    if (best == null) {
      throw new NoSuchMethodException(
          "No public method named "
              + name
              + " with appropriate method signature found on class "
              + type.getName());
    }
    best.setAccessible(true);
    boolean isStatic = Modifier.isStatic(best.getModifiers());
    return new HandlerMethod(best, isStatic ? null : HandlerLoader.instance(type));
  }

  private static boolean isCallable(Method method) {
    Class<?>[] types = method.getParameterTypes();
    return types.length <= 1
        || (types.length == 2 && (types[1] == Context.class || types[1] == OutputStream.class))
        || (types.length == 3 && types[1] == OutputStream.class && types[2] == Context.class);
  }

  private static int rank(Method method) {
    Class<?>[] types = method.getParameterTypes();
    return 2 * types.length
        + (types.length > 0 && types[types.length - 1] == Context.class ? 1 : 0);
  }

  @SuppressWarnings("unchecked") // a serializer for any object takes any object
  private static PojoSerializer<Object> serializer(Type type) {
    if (type instanceof Class<?> known
        && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())) {
      return (PojoSerializer<Object>)
          LambdaEventSerializers.serializerFor(known, known.getClassLoader());
    }
    return JacksonFactory.getInstance().getSerializer(type);
  }

  @Override
  public byte[] handle(byte[] event, Context context) throws HandlerException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Object result = method.invoke(instance, arguments(event, out, context));
      if (output != null && result != null) {
        output.toJson(result, out);
      }
    } catch (InvocationTargetException e) {
      throw new HandlerException(e.getCause() == null ? e : e.getCause());
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new HandlerException(e);
    }
    return out.size() == 0 ? NULL : out.toByteArray();
  }

  private @Nullable Object[] arguments(byte[] event, OutputStream out, Context context) {
    Class<?>[] types = method.getParameterTypes();
    @Nullable Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      if (types[i] == Context.class) {
        arguments[i] = context;
      } else if (types[i] == OutputStream.class && i == 1) {
        arguments[i] = out;
      } else if (types[i] == InputStream.class) {
        arguments[i] = new ByteArrayInputStream(event);
      } else if (input != null) {
        arguments[i] = input.fromJson(new ByteArrayInputStream(event));
      }
    }
    return arguments;
  }
}
