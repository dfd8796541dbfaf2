package asl.function.jar;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The program of a JVM that serves one handler: a request a line on stdin, an answer frame on file
 * descriptor 3. Its arguments are the class path, the handler and the mark of the frames. It ends
 * as soon as stdin does, even while the handler runs.
 */
public final class HandlerHost {
  private final String classPath;
  private final String handlerName;
  private final String mark;
  private final OutputStream answers;
  private final LambdaLogger logger = new StreamLogger(new FileOutputStream(FileDescriptor.err));
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private @Nullable Handler handler;

  private HandlerHost(String classPath, String handlerName, String mark, OutputStream answers) {
    this.classPath = classPath;
    this.handlerName = handlerName;
    this.mark = mark;
    this.answers = answers;
  }

  /** Serves requests until stdin ends. */
  public static void main(String[] arguments) throws IOException {
    try (OutputStream answers = new FileOutputStream("/dev/fd/3");
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
      HandlerHost host = new HandlerHost(arguments[0], arguments[1], arguments[2], answers);
      Thread server = new Thread(host::serve, "main");
      server.setDaemon(true);
      server.start();
      String line;
      while ((line = in.readLine()) != null) {
        host.requests.add(line);
      }
    }
  }

  private void serve() {
    try {
      while (true) {
        answer(HostRequest.parse(requests.take()));
      }
    } catch (InterruptedException | IOException e) {
      // Nobody hears the answers any more.
      Thread.currentThread().interrupt();
    }
  }

  /** The caller tells by this line which call has printed what. */
  private void endOutput() {
    System.out.flush();
    System.err.flush();
    try {
      logger.log("\n" + mark + "\n");
    } catch (UncheckedIOException e) {
      // The handler has closed it, and will print no more.
      return;
    }
  }

  private Handler handler() throws HandlerException {
    Handler loaded = handler;
    if (loaded == null) {
      loaded = HandlerLoader.load(classPath, handlerName);
      handler = loaded;
    }
    return loaded;
  }

  private void answer(HostRequest request) throws IOException {
    HandlerAnswer answer =
        HandlerAnswer.of(this::handler, request.event(), new HostContext(request, logger));
    byte[] text = answer.text();
    endOutput();
    byte[] header =
        "\n%s %c %d\n"
            .formatted(mark, answer.failed() ? 'E' : 'S', text.length)
            .getBytes(StandardCharsets.UTF_8);
    byte[] frame = new byte[header.length + text.length];
    System.arraycopy(header, 0, frame, 0, header.length);
    System.arraycopy(text, 0, frame, header.length, text.length);
    answers.write(frame);
    answers.flush();
  }
}
