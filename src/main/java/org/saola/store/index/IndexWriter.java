package org.saola.store.index;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Writes what {@link IndexReader} reads: numbers in big-endian order, all else after its size. */
public final class IndexWriter implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final DataOutputStream output;

  public IndexWriter(OutputStream output) {
    this.output = new DataOutputStream(new BufferedOutputStream(output, BUFFER_BYTES));
  }

  public void number(int number) throws IOException {
    output.writeInt(number);
  }

  public void numbers(int[] numbers) throws IOException {
    var buffer = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    buffer.asIntBuffer().put(numbers);
    bytes(buffer.array());
  }

  public void bytes(byte[] bytes) throws IOException {
    output.writeInt(bytes.length);
    output.write(bytes);
  }

  public void text(@Nullable String text) throws IOException {
    if (text == null) {
      output.writeInt(IndexReader.NULL);
    } else {
      bytes(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  public void bitmap(RoaringBitmap bitmap) throws IOException {
    var buffer = ByteBuffer.allocate(bitmap.serializedSizeInBytes());
    bitmap.serialize(buffer);
    bytes(buffer.array());
  }

  @Override
  public void close() throws IOException {
    output.close();
  }
}
