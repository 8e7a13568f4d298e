package org.saola.store.redlist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.saola.redlist.RedListTaxon.Synonym;
import org.saola.store.redlist.record.RecordReader;

/**
 * The taxa of a release by their synonyms: only the hashes of names are kept, so what is found has
 * to be compared. Building it takes one pass over all taxa.
 */
public final class RedListSynonyms {
  private final RedListSnapshot snapshot;

  /** Hash in the upper half, taxon id in the lower, rising. */
  private final long[] entries;

  private RedListSynonyms(RedListSnapshot snapshot, long[] entries) {
    this.snapshot = snapshot;
    this.entries = entries;
  }

  static RedListSynonyms of(RedListSnapshot snapshot) {
    var entries = LongStream.builder();
    snapshot.forEachTaxon((document, sisId) ->
        synonyms(document).forEach(synonym -> entries.add(hash(synonym.nameAlone()) | sisId)));
    return new RedListSynonyms(snapshot, entries.build().sorted().distinct().toArray());
  }

  private static List<Synonym> synonyms(byte[] document) {
    return RecordReader.taxon(document).name().synonyms();
  }

  /** The ids of the taxa that have a synonym, in any case, rising. */
  int[] find(String name) {
    var hash = hash(name);
    int at = Arrays.binarySearch(entries, hash);
    int from = at < 0 ? -at - 1 : at;
    return IntStream.range(from, entries.length)
        .takeWhile(i -> entries[i] >>> Integer.SIZE == hash >>> Integer.SIZE)
        .map(i -> (int) entries[i])
        .filter(sisId -> has(sisId, name.strip()))
        .toArray();
  }

  private boolean has(int sisId, String name) {
    return snapshot.taxon(sisId).stream()
        .flatMap(document -> synonyms(document.inflated()).stream())
        .anyMatch(synonym -> synonym.nameAlone().equalsIgnoreCase(name));
  }

  private static long hash(String name) {
    return (long) name.strip().toLowerCase(Locale.ROOT).hashCode() << Integer.SIZE;
  }
}
