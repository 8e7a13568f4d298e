package org.saola.store.text;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import org.saola.redlist.Narrative;

/**
 * The words of the narratives of a release. What is asked for is read from the file; the file may
 * be removed meanwhile, and is let go when nobody holds this any more. Safe for many threads.
 */
public final class TextIndex {
  private static final int LEAST_STEP = Short.BYTES + Long.BYTES;
  private static final int END = Long.BYTES + 2 * Integer.BYTES;

  private final FileChannel file;
  private final String[] steps;
  private final long[] stepPlaces;
  private final long dictionaryEnd;

  private TextIndex(FileChannel file) throws IOException {
    this.file = file;
    long end = file.size() - END;
    if (end < 0) {
      throw new IOException("the index of texts is cut off");
    }
    var last = ByteBuffer.wrap(bytes(end, END));
    this.dictionaryEnd = last.getLong();
    int count = last.getInt();
    if (last.getInt() != TextIndexWriter.FORMAT) {
      throw new IOException("the index of texts has another format");
    }
    if (dictionaryEnd < 0 || count < 0 || dictionaryEnd + (long) count * LEAST_STEP > end) {
      throw new IOException("the index of texts is damaged");
    }
    this.steps = new String[count];
    this.stepPlaces = new long[count];
    var input = input(bytes(dictionaryEnd, Math.toIntExact(end - dictionaryEnd)));
    for (int i = 0; i < steps.length; i++) {
      steps[i] = input.readUTF();
      stepPlaces[i] = input.readLong();
    }
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it can't be read, or another version wrote it
   */
  static TextIndex open(Path file) throws IOException {
    var channel = FileChannel.open(file);
    try {
      return new TextIndex(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static DataInputStream input(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  private byte[] bytes(long from, int length) throws IOException {
    var buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException("the index of texts is cut off");
      }
    }
    return buffer.array();
  }

  /**
   * What has all words.
   *
   * @param together places of assessments that have them all in one narrative
   * @param apart those that have them in several only
   */
  public record Found(RoaringBitmap together, RoaringBitmap apart) {}

  /**
   * The assessments that have all words in some of the narratives. Reads from the file.
   *
   * @param words as {@link TextWords#asked} gives them; at least one
   */
  public Found find(List<String> words, Set<Narrative> narratives) {
    try {
      return search(words, narratives);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Found search(List<String> words, Set<Narrative> narratives) throws IOException {
    var together = new RoaringBitmap[Narrative.COUNT];
    RoaringBitmap all = null;
    for (var word : words) {
      var bitmaps = bitmaps(word);
      var any = new RoaringBitmap();
      for (var narrative : narratives) {
        int i = narrative.number();
        any.or(bitmaps[i]);
        together[i] = all == null ? bitmaps[i] : RoaringBitmap.and(together[i], bitmaps[i]);
      }
      all = all == null ? any : RoaringBitmap.and(all, any);
    }
    var near = new RoaringBitmap();
    narratives.forEach(narrative -> near.or(together[narrative.number()]));
    return new Found(near, all == null ? near : RoaringBitmap.andNot(all, near));
  }

  /** By narrative. */
  private RoaringBitmap[] bitmaps(String word) throws IOException {
    var bitmaps = new RoaringBitmap[Narrative.COUNT];
    for (int i = 0; i < bitmaps.length; i++) {
      bitmaps[i] = new RoaringBitmap();
    }
    int at = Arrays.binarySearch(steps, word);
    int step = at >= 0 ? at : -at - 2;
    if (step < 0) {
      return bitmaps;
    }
    long end = step + 1 < steps.length ? stepPlaces[step + 1] : dictionaryEnd;
    var input = input(bytes(stepPlaces[step], Math.toIntExact(end - stepPlaces[step])));
    while (input.available() > 0) {
      var found = input.readUTF();
      long place = input.readLong();
      var lengths = new int[bitmaps.length];
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = input.readInt();
      }
      if (found.equals(word)) {
        read(place, lengths, bitmaps);
        break;
      }
    }
    return bitmaps;
  }

  private void read(long place, int[] lengths, RoaringBitmap[] bitmaps) throws IOException {
    var all = ByteBuffer.wrap(bytes(place, Arrays.stream(lengths).sum()));
    for (int i = 0; i < lengths.length; i++) {
      if (lengths[i] > 0) {
        bitmaps[i].deserialize(all.slice(all.position(), lengths[i]));
        all.position(all.position() + lengths[i]);
      }
    }
  }
}
