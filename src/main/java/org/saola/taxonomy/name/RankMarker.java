package org.saola.taxonomy.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that stands before an epithet and tells its rank.
 *
 * @param written as the codes write it, such as {@code subsp.}
 */
record RankMarker(NameRank rank, String written, boolean hybrid) {
  private static final List<Common> COMMON =
      List.of(
          new Common(
              NameRank.SUBSPECIES,
              "subsp.",
              Set.of("subsp", "ssp", "sbsp", "subspec", "subspecies")),
          new Common(NameRank.VARIETY, "var.", Set.of("var", "varietas", "variety")),
          new Common(NameRank.SUBVARIETY, "subvar.", Set.of("subvar", "subvarietas")),
          new Common(NameRank.FORM, "f.", Set.of("f", "fo", "fm", "form", "forma")),
          new Common(NameRank.SUBFORM, "subf.", Set.of("subf", "subfo", "subform", "subforma")));

  private static final Set<String> RARE =
      Set.of(
          "ab",
          "aberr",
          "aberratio",
          "agamosp",
          "agamossp",
          "agamovar",
          "biovar",
          "bv",
          "convar",
          "infrasp",
          "infrasubsp",
          "lus",
          "lusus",
          "monstr",
          "morph",
          "morpha",
          "mut",
          "mutatio",
          "nat",
          "natio",
          "pathovar",
          "prol",
          "proles",
          "pv",
          "race",
          "stirps",
          "α",
          "β",
          "γ",
          "δ",
          "ε");

  private static final Map<String, RankMarker> BELOW_SPECIES = belowSpecies();

  /** Of these the short forms could be other words; they need their point. */
  private static final Set<String> BELOW_GENUS =
      Set.of(
          "subgen",
          "subg",
          "subgenus",
          "sect",
          "section",
          "sectio",
          "subsect",
          "ser",
          "series",
          "subser",
          "subseries",
          "supersect",
          "superser",
          "tr",
          "trib",
          "tribus",
          "subtr",
          "subtrib",
          "div",
          "subdiv",
          "unr",
          "unranked",
          "nothosect",
          "nothosubgen",
          "nothosubg",
          "nothoser",
          "nothosubsect");

  private static Map<String, RankMarker> belowSpecies() {
    var markers = new HashMap<String, RankMarker>();
    for (var common : COMMON) {
      common.words.forEach(
          word -> markers.put(word, new RankMarker(common.rank, common.written, false)));
    }
    for (var rare : RARE) {
      markers.put(rare, new RankMarker(NameRank.INFRASPECIFIC, rare + ".", false));
    }
    notho(markers);
    return Map.copyOf(markers);
  }

  private record Common(NameRank rank, String written, Set<String> words) {}

  private static void notho(Map<String, RankMarker> markers) {
    for (var word :
        new String[] {"subsp", "ssp", "var", "f", "forma", "fo", "morph", "subspecies"}) {
      var plain = markers.get(word);
      if (plain != null) {
        var hybrid = new RankMarker(plain.rank(), "notho" + plain.written(), true);
        markers.put("notho" + word, hybrid);
        if (word.length() > 2) {
          markers.put("n" + word, hybrid);
        }
      }
    }
  }

  /** The marker of a rank below species; null for other words. */
  static @Nullable RankMarker belowSpecies(String plain) {
    return BELOW_SPECIES.get(plain);
  }

  /** Whether a word marks a rank between genus and species. */
  static boolean belowGenus(String plain) {
    return BELOW_GENUS.contains(plain);
  }

  static boolean greek(String plain) {
    return plain.length() == 1 && plain.charAt(0) >= 'α' && plain.charAt(0) <= 'ω';
  }
}
