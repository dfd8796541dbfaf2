package asl.function.token;

import asl.function.RandomId;
import asl.function.TaskUpdate;
import asl.function.process.Workers;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a run listens for the tokens of its tasks: a socket that only its user can open. */
public final class TokenChannel implements AutoCloseable {
  private final TaskTokens tokens;
  private final Path socket;
  private final ServerSocketChannel server;
  private final OpenReplies replies = new OpenReplies();

  private TokenChannel(TaskTokens tokens, Path socket, ServerSocketChannel server) {
    this.tokens = tokens;
    this.socket = socket;
    this.server = server;
  }

  /**
   * Begins to listen.
   *
   * @param environment tells where the user's private files are
   */
  public static TokenChannel open(
      TaskTokens tokens, Map<String, String> environment, Workers workers) throws IOException {
    Path folder = TokenFolder.open(environment);
    Path socket = folder.resolve(RandomId.next().substring(0, 13) + ".sock");
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    TokenChannel channel = new TokenChannel(tokens, socket, server);
    workers.start(() -> channel.listen(workers));
    return channel;
  }

  private void listen(Workers workers) {
    try {
      while (server.isOpen()) {
        SocketChannel client = server.accept();
        workers.start(() -> serve(client));
      }
    } catch (IOException e) {
      // The run has ended and closed the channel.
      return;
    }
  }

  private void serve(SocketChannel client) {
    try (client) {
      SocketLine line = new SocketLine(client);
      Object request = JsonReader.read(line.read());
      if (!replies.begin()) {
        return;
      }
      try {
        line.write(JsonWriter.write(Map.of("known", answer(request))));
      } finally {
        replies.end();
      }
    } catch (IOException | JsonSyntaxException e) {
      // The sender went away, or speaks something else.
      return;
    }
  }

  private boolean answer(@Nullable Object request) {
    if (!(request instanceof Map<?, ?> members)
        || !(members.get("taskToken") instanceof String token)) {
      return false;
    }
    TaskUpdate update = TokenMessage.update(members);
    return update != null && tokens.answer(token, update);
  }

  @Override
  public void close() {
    replies.await();
    try {
      server.close();
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      // A socket without a listener is removed by the next sender.
      return;
    }
  }
}
