package org.saola.taxonomy.name;

import java.util.Locale;

/** The rank that the form of a name tells. */
public enum NameRank {
  /** One word: a genus, or a taxon above; the form doesn't tell which. */
  UNINOMIAL,
  /** Named within a genus by a marker, such as {@code subgen.}, {@code sect.} or {@code ser.}. */
  INFRAGENERIC,
  SPECIES,
  SUBSPECIES,
  VARIETY,
  SUBVARIETY,
  FORM,
  SUBFORM,
  /** Below species, but which rank isn't told, or it is a rare one. */
  INFRASPECIFIC;

  public boolean belowSpecies() {
    return compareTo(SPECIES) > 0;
  }

  /** In lower case, such as {@code species}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
