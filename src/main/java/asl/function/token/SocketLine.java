package asl.function.token;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Lines of text over a socket, one each way. */
final class SocketLine {
  private static final int LONGEST = 4 * 1024 * 1024;

  private final SocketChannel channel;

  SocketLine(SocketChannel channel) {
    this.channel = channel;
  }

  String read() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ByteBuffer buffer = ByteBuffer.allocate(8192);
    while (channel.read(buffer) >= 0) {
      buffer.flip();
      while (buffer.hasRemaining()) {
        byte next = buffer.get();
        if (next == '\n') {
          return line.toString(StandardCharsets.UTF_8);
        }
        line.write(next);
      }
      if (line.size() > LONGEST) {
        throw new IOException("the line is too long");
      }
      buffer.clear();
    }
    throw new IOException("the line has no end");
  }

  void write(String line) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }
}
