package org.saola.store.index;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Reads what {@link IndexWriter} wrote, in the same order. */
public final class IndexReader {
  /** Stands for the size of a text that is null. */
  static final int NULL = -1;

  private static final int BUFFER_BYTES = 1 << 16;

  private final DataInputStream input;

  public IndexReader(InputStream input) {
    this.input = new DataInputStream(new BufferedInputStream(input, BUFFER_BYTES));
  }

  public int number() throws IOException {
    return input.readInt();
  }

  public int[] numbers() throws IOException {
    var buffer = ByteBuffer.wrap(bytes()).asIntBuffer();
    var numbers = new int[buffer.remaining()];
    buffer.get(numbers);
    return numbers;
  }

  public byte[] bytes() throws IOException {
    return bytes(input.readInt());
  }

  private byte[] bytes(int size) throws IOException {
    var bytes = new byte[size];
    input.readFully(bytes);
    return bytes;
  }

  public @Nullable String text() throws IOException {
    int size = input.readInt();
    return size == NULL ? null : new String(bytes(size), StandardCharsets.UTF_8);
  }

  public RoaringBitmap bitmap() throws IOException {
    var bitmap = new RoaringBitmap();
    bitmap.deserialize(ByteBuffer.wrap(bytes()));
    return bitmap;
  }
}
