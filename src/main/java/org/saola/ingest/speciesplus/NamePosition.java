package org.saola.ingest.speciesplus;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.taxonomy.Rank;

/**
 * Stands in for the taxonomic position where a source has none: the names from the kingdom down to
 * the taxon itself. Sorted bytewise, every taxon comes right before what belongs to it, and
 * siblings by name; an unknown rank in between sorts before the known ones.
 */
public final class NamePosition {

  private NamePosition() {}

  /** The position of an accepted name; null when its higher taxa are unknown. */
  public static @Nullable String of(@Nullable HigherTaxa higher, String fullName) {
    if (higher == null) {
      return null;
    }
    var names =
        Arrays.asList(
            higher.kingdom(),
            higher.phylum(),
            higher.className(),
            higher.order(),
            higher.family(),
            higher.genus());
    int depth = names.size();
    while (depth > 0 && names.get(depth - 1) == null) {
      depth--;
    }
    // the blank sorts before every letter, so a parent's position sorts before its children's
    var path =
        names.subList(0, depth).stream()
            .map(name -> name == null ? "" : name)
            .collect(Collectors.joining(" "));
    return depth > 0 && fullName.equals(names.get(depth - 1)) ? path : path + " " + fullName;
  }

  /** The same taxon with its position made of names. */
  public static TaxonRecord replaceIn(TaxonRecord taxon) {
    return taxon.position(of(taxon.higherTaxa(), taxon.fullName()));
  }

  /** The genus a name of this rank stands in; null above the genus. */
  public static @Nullable String genus(Rank rank, String fullName) {
    if (rank.compareTo(Rank.GENUS) < 0) {
      return null;
    }
    int blank = fullName.indexOf(' ');
    return blank < 0 ? fullName : fullName.substring(0, blank);
  }
}
