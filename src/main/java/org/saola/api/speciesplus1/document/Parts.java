package org.saola.api.speciesplus1.document;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A record rendered in parts, each with a few numbers that say when it belongs into an answer.
 *
 * <p>Layout: the number of parts; for each part its numbers and its length; then the contents one
 * after another. All numbers are 32 bits, big-endian.
 */
public final class Parts {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;
  private final int width;

  /**
   * @param numbers how many numbers each part has
   */
  public Parts(byte[] bytes, int numbers) {
    this.bytes = bytes;
    this.width = numbers + 1;
  }

  /** One part on its way into the store. */
  record Part(byte[] content, int... numbers) {}

  static byte[] encode(List<Part> parts) {
    var size = Integer.BYTES;
    for (var part : parts) {
      size += (part.numbers().length + 1) * Integer.BYTES + part.content().length;
    }
    var buffer = ByteBuffer.allocate(size).putInt(parts.size());
    for (var part : parts) {
      for (var number : part.numbers()) {
        buffer.putInt(number);
      }
      buffer.putInt(part.content().length);
    }
    parts.forEach(part -> buffer.put(part.content()));
    return buffer.array();
  }

  /** The array that holds the contents. */
  byte[] bytes() {
    return bytes;
  }

  public int count() {
    return (int) INT.get(bytes, 0);
  }

  public int number(int part, int which) {
    return (int) INT.get(bytes, Integer.BYTES * (1 + part * width + which));
  }

  int length(int part) {
    return number(part, width - 1);
  }

  /** Where the content of the first part begins; the others follow one after another. */
  int firstOffset() {
    return Integer.BYTES * (1 + count() * width);
  }
}
