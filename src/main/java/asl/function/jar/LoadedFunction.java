package asl.function.jar;

import asl.function.lambda.FunctionCall;
import asl.function.lambda.FunctionResult;
import asl.function.lambda.LambdaErrors;
import asl.function.lambda.LambdaFunction;
import asl.function.lambda.RequestText;
import asl.function.lambda.ResultReader;
import asl.function.lambda.WarmFunction;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A handler in asl's own JVM, behind a class loader of its own: loaded once, called by several
 * threads at a time. Fast, and trusted: it can end the JVM, fill its memory and keep its processors
 * busy.
 */
public final class LoadedFunction implements LambdaFunction {
  private final String classPath;
  private final String handlerName;
  private final @Nullable Duration timeout;
  private final HandlerStreams streams;
  private @Nullable Handler handler;
  private @Nullable ClassLoader loader;

  /**
   * @param classPath JARs and folders of classes; {@code lib/*} for all JARs of a folder
   * @param handlerName {@code package.Class::method} or {@code package.Class}
   * @param timeout the longest that a call is waited for; null for ever
   * @param streams where the handler prints
   */
  public LoadedFunction(
      List<Path> classPath,
      String handlerName,
      @Nullable Duration timeout,
      HandlerStreams streams) {
    this.classPath =
        String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
    this.handlerName = handlerName;
    this.timeout = timeout;
    this.streams = streams;
  }

  @Override
  public int defaultConcurrency() {
    return WarmFunction.DEFAULT_CONCURRENCY;
  }

  @Override
  public void close() {
    // Its threads are daemons, which end with asl.
  }

  @Override
  public FunctionResult call(FunctionCall call) throws InterruptedException {
    HostRequest request = HostRequest.parse(RequestText.of(call, timeout).stripTrailing());
    FutureTask<HandlerAnswer> running = new FutureTask<>(() -> answer(request, call));
    Thread thread = new Thread(running, call.functionName());
    thread.setDaemon(true);
    call.cancellation().onCancel(() -> running.cancel(true));
    thread.start();
    try {
      HandlerAnswer answer =
          timeout == null ? running.get() : running.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return answer.failed()
          ? ResultReader.failed(answer.text())
          : ResultReader.returned(answer.text());
    } catch (TimeoutException e) {
      // It is asked to end; whether it does is its own affair.
      running.cancel(true);
      return LambdaErrors.timedOut(call, timeout == null ? Duration.ZERO : timeout);
    } catch (CancellationException e) {
      return LambdaErrors.unknown("The call was cancelled.");
    } catch (ExecutionException e) {
      return ResultReader.failed(ErrorObject.of(e.getCause() == null ? e : e.getCause()));
    } finally {
      call.cancellation().finish();
    }
  }

  private HandlerAnswer answer(HostRequest request, FunctionCall call) {
    try (HandlerOutput output = streams.begin(call.output())) {
      return HandlerAnswer.of(
          this::handler, request.event(), new HostContext(request, output.logger()));
    }
  }

  private synchronized Handler handler() throws HandlerException {
    Handler loaded = handler;
    if (loaded == null) {
      loaded = HandlerLoader.load(classPath, handlerName);
      handler = loaded;
      loader = Thread.currentThread().getContextClassLoader();
    }
    Thread.currentThread().setContextClassLoader(loader);
    return loaded;
  }
}
