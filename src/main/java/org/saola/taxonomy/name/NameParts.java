package org.saola.taxonomy.name;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.name.text.LatinLetters;

/** The parts of a name, gathered while it is read. */
final class NameParts {
  /** More epithets no name has. */
  private static final int MOST_EPITHETS = 4;

  private final List<String> written = new ArrayList<>(3);
  private final List<@Nullable RankMarker> markers = new ArrayList<>(2);
  private String genus = "";
  private @Nullable String subgenus;
  private @Nullable String infrageneric;
  private @Nullable String infragenericMarker;
  private @Nullable String tag;
  private boolean hybridGenus;
  private boolean hybridSpecies;

  /**
   * What stands around a name.
   *
   * @param tail empty for none
   */
  record Remarks(@Nullable Qualifier qualifier, @Nullable String sensu, String tail) {}

  void genus(String word) {
    genus = word;
  }

  String genus() {
    return genus;
  }

  void subgenus(String word) {
    subgenus = word;
  }

  void infrageneric(String marker, String name) {
    infragenericMarker = marker;
    infrageneric = name;
  }

  void epithet(String word, @Nullable RankMarker marker) {
    written.add(word);
    markers.add(marker);
  }

  void tag(String quoted) {
    tag = quoted;
  }

  void hybridGenus() {
    hybridGenus = true;
  }

  void hybridSpecies() {
    hybridSpecies = true;
  }

  boolean hasEpithet() {
    return !written.isEmpty();
  }

  boolean mayHaveMore() {
    return written.size() < MOST_EPITHETS;
  }

  private NameRank rank(@Nullable Code code) {
    if (written.isEmpty()) {
      return infrageneric == null ? NameRank.UNINOMIAL : NameRank.INFRAGENERIC;
    }
    if (written.size() == 1) {
      return NameRank.SPECIES;
    }
    var marker = markers.getLast();
    if (marker != null) {
      return marker.rank();
    }
    return code == Code.ZOOLOGICAL ? NameRank.SUBSPECIES : NameRank.INFRASPECIFIC;
  }

  private static String plain(String word) {
    var letters = LatinLetters.transliterated(word);
    return letters.replace("'", "").replace("st.-", "st-");
  }

  /** The name that was read. */
  ParsedName name(String input, Authorship authorship, Remarks remarks, Set<Warning> warnings) {
    var plainGenus = plain(genus);
    var epithets = written.stream().map(NameParts::plain).toList();
    var all = new ArrayList<String>(written.size() + 1);
    all.add(genus);
    all.addAll(written);
    if (!LatinLetters.plain(genus) || !written.stream().allMatch(LatinLetters::plain)) {
      warnings.add(Warning.TRANSLITERATED);
    }
    var code = CodeGuess.of(authorship, markers, hybrid() != null, epithets.size());
    return new ParsedName(
        input,
        tag == null ? canonical(plainGenus, epithets) : "",
        full(plainGenus, epithets),
        rank(code),
        plainGenus,
        subgenus,
        epithets,
        List.copyOf(all),
        authorship,
        code,
        hybrid(),
        remarks.qualifier(),
        tag,
        remarks.sensu(),
        remarks.tail().isEmpty() ? null : remarks.tail(),
        List.of(),
        warnings.isEmpty() ? Set.of() : EnumSet.copyOf(warnings));
  }

  private String canonical(String plainGenus, List<String> epithets) {
    if (epithets.isEmpty()) {
      return infrageneric == null ? plainGenus : plain(infrageneric);
    }
    var out = new StringBuilder(plainGenus);
    epithets.forEach(epithet -> out.append(' ').append(epithet));
    return out.toString();
  }

  private String full(String plainGenus, List<String> epithets) {
    var out = new StringBuilder(hybridGenus ? "× " : "").append(plainGenus);
    if (infrageneric != null && epithets.isEmpty()) {
      out.append(' ').append(infragenericMarker).append(' ').append(plain(infrageneric));
    }
    for (int i = 0; i < epithets.size(); i++) {
      var marker = markers.get(i);
      out.append(i == 0 && hybridSpecies ? " × " : " ");
      if (marker != null) {
        out.append(marker.written()).append(' ');
      }
      out.append(epithets.get(i));
    }
    return tag == null ? out.toString() : out.append(" \"").append(tag).append('"').toString();
  }

  private @Nullable Hybrid hybrid() {
    for (var marker : markers) {
      if (marker != null && marker.hybrid()) {
        return Hybrid.NOTHO;
      }
    }
    if (infragenericMarker != null && infragenericMarker.startsWith("notho")) {
      return Hybrid.NOTHO;
    }
    return hybridGenus || hybridSpecies ? Hybrid.NAMED : null;
  }

  /** A formula, whose text tells the parents. */
  ParsedName formula(
      String input, @Nullable Qualifier qualifier, NameWords words, Set<Warning> warnings) {
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
        Hybrid.FORMULA,
        qualifier,
        null,
        null,
        null,
        HybridFormula.parents(words, genus),
        warnings.isEmpty() ? Set.of() : EnumSet.copyOf(warnings));
  }
}
