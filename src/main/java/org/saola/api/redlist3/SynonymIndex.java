package org.saola.api.redlist3;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.saola.store.RedListSnapshot;
import tools.jackson.databind.JsonNode;

/**
 * The taxa of a release by their synonyms: only the hashes of names are kept, so what is found has
 * to be compared. Building it takes one pass over all taxa.
 */
final class SynonymIndex {
  private final long release;

  /** Hash in the upper half, taxon id in the lower, rising. */
  private final long[] entries;

  private SynonymIndex(long release, long[] entries) {
    this.release = release;
    this.entries = entries;
  }

  static SynonymIndex build(RedListSnapshot snapshot) {
    var entries = LongStream.builder();
    snapshot.forEachTaxon((document, sisId) ->
        Json.read(document)
            .path("synonyms")
            .valueStream()
            .forEach(synonym -> entries.add(hash(name(synonym)) | sisId)));
    return new SynonymIndex(snapshot.release().id(), entries.build().sorted().distinct().toArray());
  }

  boolean isOf(RedListSnapshot snapshot) {
    return snapshot.release().id() == release;
  }

  /** The ids of the taxa that may have a synonym. */
  IntStream find(String name) {
    var hash = hash(name);
    int at = Arrays.binarySearch(entries, hash);
    int from = at < 0 ? -at - 1 : at;
    return IntStream.range(from, entries.length)
        .takeWhile(i -> entries[i] >>> Integer.SIZE == hash >>> Integer.SIZE)
        .map(i -> (int) entries[i]);
  }

  private static long hash(String name) {
    return (long) name.strip().toLowerCase(Locale.ROOT).hashCode() << Integer.SIZE;
  }

  /** The name of a synonym without its author, which v4 writes after it. */
  static String name(JsonNode synonym) {
    var name = String.valueOf(Json.text(synonym, "name")).strip();
    var author = authority(synonym);
    return author != null && name.endsWith(" " + author)
        ? name.substring(0, name.length() - author.length()).strip()
        : name;
  }

  static @Nullable String authority(JsonNode synonym) {
    var author = Json.text(synonym, "infrarank_author");
    return author == null ? Json.text(synonym, "species_author") : author;
  }
}
