package org.saola.store.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Many texts, numbered from 0, in little memory. */
public final class StringTable {
  /** The number of a text that is null. */
  static final int NULL = -1;

  private final byte[] bytes;
  private final int[] ends;

  private StringTable(byte[] bytes, int[] ends) {
    this.bytes = bytes;
    this.ends = ends;
  }

  /** Numbers the texts in this order. */
  public static StringTable of(Collection<String> texts) {
    var bytes = new byte[1 << 10];
    var ends = new int[texts.size()];
    int number = 0;
    int end = 0;
    for (var text : texts) {
      var encoded = text.getBytes(UTF_8);
      if (end + encoded.length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(end + encoded.length, bytes.length * 2));
      }
      System.arraycopy(encoded, 0, bytes, end, encoded.length);
      end += encoded.length;
      ends[number++] = end;
    }
    return new StringTable(Arrays.copyOf(bytes, end), ends);
  }

  public static StringTable read(IndexReader input) throws IOException {
    return new StringTable(input.bytes(), input.numbers());
  }

  public void write(IndexWriter output) throws IOException {
    output.bytes(bytes);
    output.numbers(ends);
  }

  int size() {
    return ends.length;
  }

  /** By their numbers. */
  public Stream<String> all() {
    return IntStream.range(0, size()).mapToObj(this::get);
  }

  public String get(int number) {
    int start = number == 0 ? 0 : ends[number - 1];
    return new String(bytes, start, ends[number] - start, UTF_8);
  }

  /** The same, but null for {@link #NULL}. */
  public @Nullable String find(int number) {
    return number == NULL ? null : get(number);
  }
}
