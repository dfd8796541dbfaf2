import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

public class App implements RequestStreamHandler {
  public static class TooCold extends RuntimeException {
    TooCold(String message) {
      super(message);
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    switch (value(event, "do")) {
      case "fail" -> throw new TooCold("brr");
      case "crash" -> Runtime.getRuntime().halt(3);
      case "hang" -> hang(Path.of(value(event, "file")));
      case "flood" -> out.write(("\"" + "a".repeat(10_000_000) + "\"").getBytes());
      case "prose" -> out.write("hello".getBytes());
      case "bytes" -> out.write(new byte[] {'"', (byte) 0xff, '"'});
      default -> out.write(String.valueOf(value(event, "text").length()).getBytes());
    }
  }

  private static void hang(Path file) throws IOException {
    long child = new ProcessBuilder("sleep", "60").start().pid();
    Path fresh = Files.writeString(Path.of(file + ".new"), Long.toString(child));
    Files.move(fresh, file);
    while (true) {}
  }

  private static String value(String event, String name) {
    int from = event.indexOf("\"" + name + "\":\"") + name.length() + 4;
    return event.substring(from, event.indexOf('"', from));
  }
}
