package org.saola.taxonomy.name;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.name.text.Leftovers;
import org.saola.taxonomy.name.text.SensuWords;

/**
 * A name in its parts (contract of names, section 3).
 *
 * @param input as received
 * @param canonical genus and epithets only, with plain letters; empty for a formula, for a name
 *     with a tag, and where there is no name
 * @param fullCanonical with rank markers, the hybrid sign and the tag
 * @param rank by the form of the name; null for a formula and where there is no name
 * @param genus the first word; the only word above species. With plain letters
 * @param subgenus or what else stands between genus and epithet; null for none
 * @param epithets of the species and below, as in {@code canonical}
 * @param written genus and epithets with the letters of the input
 * @param code null where the form doesn't tell
 * @param tag without its quotation marks; null for none
 * @param sensu a remark on the concept, such as {@code auct. non L.} or {@code s.l.}
 * @param tail what wasn't understood
 * @param parents canonical names of the parents that a formula tells
 */
public record ParsedName(
    String input,
    String canonical,
    String fullCanonical,
    @Nullable NameRank rank,
    String genus,
    @Nullable String subgenus,
    List<String> epithets,
    List<String> written,
    Authorship authorship,
    @Nullable Code code,
    @Nullable Hybrid hybrid,
    @Nullable Qualifier qualifier,
    @Nullable String tag,
    @Nullable String sensu,
    @Nullable String tail,
    List<String> parents,
    Set<Warning> warnings) {

  /** The reason of what is no name. */
  public static final String NO_NAME = "no_name";

  static ParsedName none(String input) {
    return new ParsedName(
        input,
        "",
        "",
        null,
        "",
        null,
        List.of(),
        List.of(),
        Authorship.NONE,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        Set.of());
  }

  /** Whether there is a name at all. */
  public boolean isName() {
    return rank != null || hybrid == Hybrid.FORMULA;
  }

  /** The epithet of the species; null above species. */
  public @Nullable String species() {
    return epithets.isEmpty() ? null : epithets.getFirst();
  }

  /** The last epithet below species; null for species and above. */
  public @Nullable String infraspecific() {
    return epithets.size() < 2 ? null : epithets.getLast();
  }

  /** Whether what was left may be another name, or say that a part of the taxon is meant. */
  public boolean namesMore() {
    return tail != null && Leftovers.nameMore(tail);
  }

  /** Of whom the remark says that they misapplied the name: it isn't the name's own taxon. */
  public boolean misapplied() {
    return sensu != null && SensuWords.misapplied(sensu);
  }
}
