package asl.json;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;

/**
 * The buffers of JSON parsers, used again by the next one. The library's own pools make lambdas and
 * concurrent queues, which takes longer to start than to read a history of a few events.
 */
final class ParserBuffers implements RecyclerPool<BufferRecycler> {
  private static final long serialVersionUID = 1L;

  private final AtomicReference<@Nullable BufferRecycler> free = new AtomicReference<>();

  @Override
  public BufferRecycler acquirePooled() {
    BufferRecycler known = free.getAndSet(null);
    return known == null ? new Buffers() : known;
  }

  @Override
  public void releasePooled(BufferRecycler buffers) {
    free.set(buffers);
  }

  /** One parser's buffers; the parser is given back what it gave back. */
  private static final class Buffers extends BufferRecycler {
    @Override
    public void releaseByteBuffer(int kind, byte[] buffer) {
      _byteBuffers.set(kind, buffer);
    }

    @Override
    public void releaseCharBuffer(int kind, char[] buffer) {
      _charBuffers.set(kind, buffer);
    }
  }
}
