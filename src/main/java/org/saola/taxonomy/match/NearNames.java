package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.match.compare.Agreement;
import org.saola.taxonomy.name.Authorship;
import org.saola.taxonomy.name.NormalForm;

/** The stages for names that no source knows: endings, spellings, edits, another genus. */
final class NearNames {
  /** Shorter words carry too little evidence for a statement. */
  private static final int SURE_WORD = 6;

  private final NameSource source;
  private final Hints hints;
  private final String genus;
  private final List<String> epithets;

  NearNames(NameSource source, Hints hints, String genus, List<String> epithets) {
    this.source = source;
    this.hints = hints;
    this.genus = genus;
    this.epithets = epithets;
  }

  /**
   * Names that are near, best first.
   *
   * @param question whether even a single one is only proposed
   */
  record Near(
      MatchKind kind, List<KnownName> names, boolean question, int distance, List<String> reasons) {
    /** The same at a distance, stated only if it is sure. */
    Near edited(int edits, boolean sure) {
      return new Near(kind, names, question || !sure, edits, reasons);
    }

    Set<SourceTaxon> taxa() {
      return Matcher.taxa(names);
    }
  }

  /**
   * The first stage that yields anything; null for none.
   *
   * @param moved whether the name may be of another genus
   */
  @Nullable Near find(Authorship author, boolean moved) {
    var stem = fitting(source.stem(NameSource.stem(genus, epithets)));
    if (!stem.isEmpty()) {
      return near(MatchKind.SPELLING, stem, author, "gender_ending");
    }
    var spelling = fitting(source.spelling(NameSource.spelling(genus, epithets)));
    if (!spelling.isEmpty()) {
      return near(MatchKind.SPELLING, spelling, author, "spelling_class");
    }
    var fuzzy = fuzzy(author);
    return fuzzy == null && moved ? transfer() : fuzzy;
  }

  private List<KnownName> fitting(List<KnownName> names) {
    return names.stream().filter(hints::kingdomFits).toList();
  }

  private static Near near(
      MatchKind kind, List<KnownName> names, Authorship author, String reason) {
    boolean conflict = Agreement.of(author, names.getFirst().authorship()) == Agreement.CONFLICT;
    return new Near(
        kind, names, conflict, 0, conflict ? List.of(reason, "author_conflict") : List.of(reason));
  }

  private @Nullable Near fuzzy(Authorship author) {
    var search = new FuzzySearch(source);
    var distances = new HashMap<>(search.near(genus, epithets));
    var key = genus + " " + String.join(" ", epithets);
    search.scanned(key).forEach(name -> distances.merge(name, 1, Math::min));
    distances.keySet().removeIf(name -> !hints.kingdomFits(name) || !hints.familyFits(name));
    if (distances.isEmpty()) {
      return null;
    }
    int least = distances.values().stream().min(Integer::compare).orElse(0);
    var names =
        distances.entrySet().stream()
            .sorted(
                Map.Entry.<KnownName, Integer>comparingByValue()
                    .thenComparingInt(entry -> entry.getKey().accepted() ? 0 : 1)
                    .thenComparing(entry -> entry.getKey().exact())
                    .thenComparing(entry -> entry.getKey().taxon().id()))
            .filter(entry -> entry.getValue() < least + 2)
            .map(Map.Entry::getKey)
            .toList();
    boolean sure =
        least == 1
            && genus.length() >= SURE_WORD
            && epithets.stream().allMatch(word -> word.length() >= SURE_WORD);
    return near(MatchKind.FUZZY, names, author, "edit_distance").edited(least, sure);
  }

  /** The same epithet in another genus of the family, if it is there once only. */
  private @Nullable Near transfer() {
    var families = new ArrayList<String>();
    if (!hints.family().isBlank()) {
      families.add(hints.family().strip().toLowerCase(Locale.ROOT));
    } else {
      families.addAll(source.families(genus));
    }
    var names =
        fitting(source.withEpithetStem(NormalForm.stem(epithets.getLast()))).stream()
            .filter(name -> name.depth() == epithets.size())
            .filter(name -> families.contains(name.taxon().family().toLowerCase(Locale.ROOT)))
            .toList();
    return names.isEmpty()
        ? null
        : new Near(MatchKind.GENUS_TRANSFER, names, true, 0, List.of("same_epithet_same_family"));
  }
}
