package org.saola.store.redlist.excerpt;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.store.index.IndexReader;
import org.saola.store.index.IndexWriter;
import org.saola.store.index.Numbering;
import org.saola.store.index.StringTable;

/**
 * How many individuals there are, as assessments write it; most write nothing.
 *
 * @param ids of the assessments that write it, rising
 * @param numbers of the texts of these
 */
record PopulationSizes(int[] ids, int[] numbers, StringTable texts) {

  /** Takes assessments until all are there. */
  static final class Builder {
    private final SortedMap<Integer, Integer> numbers = new TreeMap<>();
    private final Numbering<String> texts = new Numbering<>();

    void add(int assessmentId, @Nullable String size) {
      if (size != null) {
        numbers.put(assessmentId, texts.of(size));
      }
    }

    PopulationSizes build() {
      return new PopulationSizes(
          numbers.keySet().stream().mapToInt(Integer::intValue).toArray(),
          numbers.entrySet().stream().mapToInt(Map.Entry::getValue).toArray(),
          StringTable.of(texts.things()));
    }
  }

  static PopulationSizes read(IndexReader input) throws IOException {
    return new PopulationSizes(input.numbers(), input.numbers(), StringTable.read(input));
  }

  void write(IndexWriter output) throws IOException {
    output.numbers(ids);
    output.numbers(numbers);
    texts.write(output);
  }

  /** That of an assessment; null when it writes none. */
  @Nullable String of(int assessmentId) {
    int at = Arrays.binarySearch(ids, assessmentId);
    return at < 0 ? null : texts.get(numbers[at]);
  }
}
