package org.saola.store.redlist;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.store.index.IndexReader;
import org.saola.store.index.IndexWriter;
import org.saola.store.index.StringTable;

/** The taxa of a release by id and by name. */
final class RedListTaxa {
  private final int[] ids;
  private final StringTable names;
  private final int[] idsByName;

  /**
   * @param ids of all taxa, rising
   * @param names as {@link #name} gives them, in the order of their texts
   * @param idsByName of the taxa that have a name; rising among those of the same name
   */
  RedListTaxa(int[] ids, StringTable names, int[] idsByName) {
    this.ids = ids;
    this.names = names;
    this.idsByName = idsByName;
  }

  static RedListTaxa read(IndexReader input) throws IOException {
    return new RedListTaxa(input.numbers(), StringTable.read(input), input.numbers());
  }

  void write(IndexWriter output) throws IOException {
    output.numbers(ids);
    names.write(output);
    output.numbers(idsByName);
  }

  /** What is equal for names that are the same; empty without a genus or a species. */
  static Optional<String> name(
      @Nullable String genusName,
      @Nullable String speciesName,
      @Nullable String infraName,
      @Nullable String subpopulationName) {
    var genus = folded(genusName);
    var species = folded(speciesName);
    return genus.isEmpty() || species.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Stream.of(genus, species, folded(infraName), folded(subpopulationName))
                .collect(Collectors.joining("\t")));
  }

  private static String folded(@Nullable String name) {
    return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
  }

  int[] ids() {
    return ids;
  }

  boolean has(int sisId) {
    return Arrays.binarySearch(ids, sisId) >= 0;
  }

  /** The ids of the taxa with this {@link #name}, rising; more than one where names repeat. */
  int[] find(String name) {
    int low = 0;
    int high = idsByName.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).compareTo(name) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int from = low;
    while (low < idsByName.length && names.get(low).equals(name)) {
      low++;
    }
    return Arrays.copyOfRange(idsByName, from, low);
  }
}
