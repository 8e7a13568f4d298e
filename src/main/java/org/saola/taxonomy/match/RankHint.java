package org.saola.taxonomy.match;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.name.NameRank;
import org.saola.taxonomy.name.ParsedName;

/**
 * The rank that was given with a name. A word that is none, such as that of a subpopulation, is as
 * if not given.
 *
 * @param rank null where nothing is known
 */
record RankHint(@Nullable NameRank rank) {
  private static final Map<String, NameRank> WORDS =
      Map.ofEntries(
          Map.entry("kingdom", NameRank.UNINOMIAL),
          Map.entry("phylum", NameRank.UNINOMIAL),
          Map.entry("class", NameRank.UNINOMIAL),
          Map.entry("order", NameRank.UNINOMIAL),
          Map.entry("family", NameRank.UNINOMIAL),
          Map.entry("subfamily", NameRank.UNINOMIAL),
          Map.entry("genus", NameRank.UNINOMIAL),
          Map.entry("species", NameRank.SPECIES),
          Map.entry("sp", NameRank.SPECIES),
          Map.entry("subspecies", NameRank.SUBSPECIES),
          Map.entry("subsp", NameRank.SUBSPECIES),
          Map.entry("ssp", NameRank.SUBSPECIES),
          Map.entry("variety", NameRank.VARIETY),
          Map.entry("varietas", NameRank.VARIETY),
          Map.entry("var", NameRank.VARIETY),
          Map.entry("form", NameRank.FORM),
          Map.entry("forma", NameRank.FORM),
          Map.entry("f", NameRank.FORM),
          Map.entry("infrarank", NameRank.INFRASPECIFIC),
          Map.entry("infraspecies", NameRank.INFRASPECIFIC),
          Map.entry("infraspecific", NameRank.INFRASPECIFIC));

  /** The rank that a word names, in any case and with or without a point. */
  static RankHint of(String word) {
    return new RankHint(WORDS.get(word.strip().toLowerCase(Locale.ROOT).replace(".", "")));
  }

  /** Whether it forbids every answer: a species is never a genus, and the reverse. */
  boolean forbids(ParsedName name) {
    return name.epithets().isEmpty()
        ? rank != null && rank != NameRank.UNINOMIAL
        : forbidsEpithets();
  }

  /** Whether it is that of a genus or a taxon above. */
  boolean forbidsEpithets() {
    return rank == NameRank.UNINOMIAL;
  }

  /** Whether it is no species by one of both, and one by the other. */
  boolean doubts(ParsedName name) {
    return rank != null && rank.belowSpecies() != name.epithets().size() > 1;
  }

  /** The rank of a name below species; that of the hint where its form doesn't tell. */
  @Nullable NameRank of(ParsedName name) {
    boolean told = rank == null || name.rank() != NameRank.INFRASPECIFIC;
    return told ? name.rank() : rank;
  }
}
