package org.saola.store.text;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.saola.redlist.Narrative;

/**
 * Writes the file of a {@link TextIndex}: the bitmaps of all words; the words in order, each with
 * the place, narratives and lengths of its bitmaps; the place of every 64th word; the end, which
 * says where these begin.
 */
final class TextIndexWriter implements AutoCloseable {
  static final int FORMAT = 0x53545831;
  static final int STEP = 64;
  private static final int BUFFER = 1 << 16;

  private final Path dictionaryFile;
  private final DataOutputStream output;
  private final DataOutputStream dictionary;
  private final List<String> steps = new ArrayList<>();
  private final List<Long> stepPlaces = new ArrayList<>();
  private long written;
  private long dictionaryWritten;
  private int words;

  TextIndexWriter(Path file, Path dictionaryFile) throws IOException {
    this.dictionaryFile = dictionaryFile;
    this.output = open(file);
    this.dictionary = open(dictionaryFile);
  }

  private static DataOutputStream open(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  /** Adds a word; they come in the order of their characters. */
  void add(String word, List<Places> all) throws IOException {
    var bitmaps = new RoaringBitmap[Narrative.COUNT];
    for (int i = 0; i < bitmaps.length; i++) {
      bitmaps[i] = new RoaringBitmap();
    }
    all.forEach(places -> places.addTo(bitmaps));
    if (words++ % STEP == 0) {
      steps.add(word);
      stepPlaces.add(dictionaryWritten);
    }
    int before = dictionary.size();
    dictionary.writeUTF(word);
    dictionary.writeLong(written);
    for (var bitmap : bitmaps) {
      bitmap.runOptimize();
      int length = bitmap.isEmpty() ? 0 : bitmap.serializedSizeInBytes();
      dictionary.writeInt(length);
      if (length > 0) {
        bitmap.serialize(output);
        written += length;
      }
    }
    dictionaryWritten += dictionary.size() - before;
  }

  /** Writes the rest. */
  void finish() throws IOException {
    dictionary.close();
    Files.copy(dictionaryFile, (OutputStream) output);
    for (int i = 0; i < steps.size(); i++) {
      output.writeUTF(steps.get(i));
      output.writeLong(written + stepPlaces.get(i));
    }
    output.writeLong(written + dictionaryWritten);
    output.writeInt(steps.size());
    output.writeInt(FORMAT);
    output.flush();
  }

  @Override
  public void close() throws IOException {
    output.close();
    dictionary.close();
  }
}
