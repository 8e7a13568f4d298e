package org.saola.store.redlist;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The taxa of a release by their synonyms: only the hashes of names are kept, so what is found has
 * to be compared. Building it takes one pass over all taxa.
 */
public final class RedListSynonyms {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
        synonyms(document).forEach(synonym -> entries.add(hash(name(synonym)) | sisId)));
    return new RedListSynonyms(snapshot, entries.build().sorted().distinct().toArray());
  }

  private static JsonNode synonyms(byte[] document) {
    return MAPPER.readTree(document).path("synonyms");
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
        .flatMap(document -> synonyms(document.inflated()).valueStream())
        .anyMatch(synonym -> name(synonym).equalsIgnoreCase(name));
  }

  private static long hash(String name) {
    return (long) name.strip().toLowerCase(Locale.ROOT).hashCode() << Integer.SIZE;
  }

  /** The name of a synonym without its author, which v4 writes after it. */
  public static String name(JsonNode synonym) {
    var name = String.valueOf(text(synonym, "name")).strip();
    var author = authority(synonym);
    return author != null && name.endsWith(" " + author)
        ? name.substring(0, name.length() - author.length()).strip()
        : name;
  }

  /** The author of a synonym; null when not known. */
  public static @Nullable String authority(JsonNode synonym) {
    var author = text(synonym, "infrarank_author");
    return author == null ? text(synonym, "species_author") : author;
  }

  private static @Nullable String text(JsonNode object, String field) {
    var value = object.path(field);
    return value.isString() ? value.stringValue() : null;
  }
}
