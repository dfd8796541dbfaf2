package asl.function.token;

import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends a task's token to the run that waits for it. */
public final class TokenSender {
  private final Path folder;

  /**
   * @param environment tells where the user's private files are
   */
  public TokenSender(Map<String, String> environment) {
    this.folder = TokenFolder.of(environment);
  }

  /**
   * The task succeeded.
   *
   * @return whether a run of this user waits for the token
   */
  public boolean success(String token, @Nullable Object output) throws IOException {
    return send(token, new TaskUpdate.Succeeded(output));
  }

  /**
   * The task failed.
   *
   * @return whether a run of this user waits for the token
   */
  public boolean failure(String token, @Nullable String error, @Nullable String cause)
      throws IOException {
    return send(token, new TaskUpdate.Failed(Stage.RUN, error, cause));
  }

  /**
   * The task goes on.
   *
   * @return whether a run of this user waits for the token
   */
  public boolean heartbeat(String token) throws IOException {
    return send(token, new TaskUpdate.Heartbeat());
  }

  private boolean send(String token, TaskUpdate update) throws IOException {
    String message = JsonWriter.write(TokenMessage.of(token, update));
    try (DirectoryStream<Path> sockets = Files.newDirectoryStream(folder, "*.sock")) {
      for (Path socket : sockets) {
        if (isKnown(socket, message)) {
          return true;
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return false;
    }
    return false;
  }

  private static boolean isKnown(Path socket, String message) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      SocketLine line = new SocketLine(channel);
      line.write(message);
      return JsonReader.read(line.read()) instanceof Map<?, ?> answer
          && Boolean.TRUE.equals(answer.get("known"));
    } catch (ConnectException e) {
      // Its run was killed.
      Files.deleteIfExists(socket);
      return false;
    } catch (JsonSyntaxException e) {
      return false;
    } catch (IOException e) {
      // Its run ended meanwhile.
      return false;
    }
  }
}
