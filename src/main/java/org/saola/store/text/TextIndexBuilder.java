package org.saola.store.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.saola.redlist.Narrative;

/** Makes a {@link TextIndex} of texts that go by; holds a bounded number of them in memory. */
final class TextIndexBuilder implements AutoCloseable {
  private static final int BYTES_OF_WORD = 120;
  private static final int BYTES_OF_PLACE = 9;
  private static final Comparator<Run> IN_ORDER =
      Comparator.<Run, String>comparing(run -> Objects.requireNonNull(run.word()))
          .thenComparingInt(Run::order);

  private final Path folder;
  private final long mostBytes;
  private final List<Path> runs = new ArrayList<>();
  private Map<String, Places> words = new HashMap<>();
  private long bytes;

  /**
   * @param folder where files are put aside; they are removed
   * @param mostBytes in memory, estimated
   */
  TextIndexBuilder(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /**
   * Adds a text without markup.
   *
   * @param place of the assessment; not below the last one
   */
  void add(int place, Narrative narrative, String text) throws IOException {
    TextWords.forEach(text, (word, _, _) -> note(place, narrative, word));
    if (bytes > mostBytes) {
      putAside();
    }
  }

  private void note(int place, Narrative narrative, String word) {
    var places = words.get(word);
    if (places == null) {
      places = new Places();
      words.put(word, places);
      bytes += BYTES_OF_WORD;
    }
    if (places.add(place, narrative.number())) {
      bytes += BYTES_OF_PLACE;
    }
  }

  private void putAside() throws IOException {
    var file = Files.createTempFile(folder, "run", ".tmp");
    runs.add(file);
    Run.write(file, words);
    words = new HashMap<>();
    bytes = 0;
  }

  /** Writes the index. */
  void write(Path file) throws IOException {
    putAside();
    var dictionary = Files.createTempFile(folder, "words", ".tmp");
    runs.add(dictionary);
    var open = new ArrayList<Run>();
    try (var output = new TextIndexWriter(file, dictionary)) {
      for (int i = 0; i + 1 < runs.size(); i++) {
        open.add(Run.open(runs.get(i), i));
      }
      merge(open, output);
      output.finish();
    } finally {
      for (var run : open) {
        run.close();
      }
    }
  }

  private static void merge(List<Run> open, TextIndexWriter output) throws IOException {
    var queue = new PriorityQueue<>(IN_ORDER);
    open.stream().filter(run -> run.word() != null).forEach(queue::add);
    while (!queue.isEmpty()) {
      var word = Objects.requireNonNull(queue.element().word());
      var places = new ArrayList<Places>();
      while (!queue.isEmpty() && word.equals(queue.element().word())) {
        var run = queue.remove();
        places.add(run.places());
        run.next();
        if (run.word() != null) {
          queue.add(run);
        }
      }
      output.add(word, places);
    }
  }

  @Override
  public void close() throws IOException {
    for (var run : runs) {
      Files.deleteIfExists(run);
    }
  }
}
