package asl.function.service;

import asl.function.ObjectContent;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The content of a file that stands for an object. */
final class FileContent implements ObjectContent {
  private final FileChannel channel;

  FileContent(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
  }

  @Override
  public long length() throws IOException {
    return channel.size();
  }

  @Override
  public ByteBuffer read(long offset, int length) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(length);
    while (piece.hasRemaining()) {
      if (channel.read(piece, offset + piece.position()) < 0) {
        throw new EOFException("it ends before byte " + (offset + length));
      }
    }
    return piece.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
