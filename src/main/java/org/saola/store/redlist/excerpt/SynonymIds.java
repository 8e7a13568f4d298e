package org.saola.store.redlist.excerpt;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.saola.redlist.RedListTaxon;
import org.saola.store.index.IndexReader;
import org.saola.store.index.IndexWriter;

/** Taxa by hashes of their synonyms; what is found may have another one, and is to be compared. */
public final class SynonymIds {
  /** Hash in the upper half, taxon id in the lower, rising. */
  private final long[] entries;

  private SynonymIds(long[] entries) {
    this.entries = entries;
  }

  /** Takes taxa until all are there. */
  public static final class Builder {
    private final LongStream.Builder entries = LongStream.builder();

    /** Adds all synonyms of a taxon, without their authors. */
    public void add(RedListTaxon.Name taxon) {
      taxon
          .synonyms()
          .forEach(synonym -> entries.add(entry(hash(synonym.nameAlone()), taxon.sisId())));
    }

    /** All that were added. */
    public SynonymIds build() {
      return new SynonymIds(entries.build().sorted().distinct().toArray());
    }
  }

  static SynonymIds read(IndexReader input) throws IOException {
    var hashes = input.numbers();
    var ids = input.numbers();
    return new SynonymIds(
        IntStream.range(0, hashes.length).mapToLong(i -> entry(hashes[i], ids[i])).toArray());
  }

  void write(IndexWriter output) throws IOException {
    output.numbers(Arrays.stream(entries).mapToInt(SynonymIds::hashOf).toArray());
    output.numbers(Arrays.stream(entries).mapToInt(entry -> (int) entry).toArray());
  }

  /** The ids of the taxa that may have a synonym, in any case, rising. */
  public IntStream find(String name) {
    int hash = hash(name);
    int at = Arrays.binarySearch(entries, entry(hash, 0));
    int from = at < 0 ? -at - 1 : at;
    return IntStream.range(from, entries.length)
        .takeWhile(i -> hashOf(entries[i]) == hash)
        .map(i -> (int) entries[i]);
  }

  private static int hash(String name) {
    return name.strip().toLowerCase(Locale.ROOT).hashCode();
  }

  private static int hashOf(long entry) {
    return (int) (entry >> Integer.SIZE);
  }

  private static long entry(int hash, int sisId) {
    return (long) hash << Integer.SIZE | sisId;
  }
}
