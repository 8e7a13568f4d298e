package org.saola.http.server;

import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * Buffers of a connection. Those for heads of answers have room for a short body behind it: the
 * encoder then puts it there, and one buffer goes out with one call instead of two with more.
 */
final class AnswerBuffers extends AbstractByteBufAllocator {
  private static final int ROOM = 8 << 10;

  private final ByteBufAllocator pool;

  AnswerBuffers(ByteBufAllocator pool) {
    super(true);
    this.pool = pool;
  }

  /** What the encoder asks for, who knows how long the head may become; others name a kind. */
  @Override
  public ByteBuf buffer(int initialCapacity) {
    return pool.directBuffer(Math.max(initialCapacity, ROOM));
  }

  @Override
  protected ByteBuf newHeapBuffer(int initialCapacity, int maxCapacity) {
    return pool.heapBuffer(initialCapacity, maxCapacity);
  }

  @Override
  protected ByteBuf newDirectBuffer(int initialCapacity, int maxCapacity) {
    return pool.directBuffer(initialCapacity, maxCapacity);
  }

  @Override
  public boolean isDirectBufferPooled() {
    return pool.isDirectBufferPooled();
  }
}
