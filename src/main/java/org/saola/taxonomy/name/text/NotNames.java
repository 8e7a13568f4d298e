package org.saola.taxonomy.name.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Strings that stand where a name would, and are none. */
public final class NotNames {
  /** Longer ones hold more than a name. */
  public static final int LONGEST = 500;

  /** What stands instead of a name is short. */
  private static final int LONGEST_PHRASE = 40;

  private static final Set<String> PHRASES =
      Set.of(
          "n/a",
          "na",
          "n.a.",
          "none",
          "null",
          "nil",
          "nan",
          "unknown",
          "unidentified",
          "undetermined",
          "undescribed",
          "indet",
          "indet.",
          "sp",
          "sp.",
          "spp",
          "spp.",
          "ssp",
          "ssp.",
          "cf",
          "cf.",
          "total",
          "totals",
          "subtotal",
          "sum",
          "various",
          "other",
          "others",
          "several",
          "many",
          "mixed",
          "juvenile",
          "juveniles",
          "adult",
          "adults",
          "male",
          "female",
          "no data",
          "not applicable",
          "not available",
          "not known",
          "tbd",
          "todo",
          "blank",
          "empty",
          "missing",
          "see notes",
          "see above",
          "ditto",
          "idem",
          "name",
          "names",
          "scientific name",
          "scientificname",
          "latin name",
          "species name",
          "species",
          "taxon",
          "taxa",
          "taxon name",
          "genus",
          "family",
          "order",
          "class",
          "kingdom",
          "phylum",
          "common name",
          "author",
          "authority",
          "synonym",
          "synonyms",
          "full name",
          "accepted name",
          "especie",
          "nombre científico",
          "nom scientifique",
          "espèce",
          "art",
          "true",
          "false",
          "yes",
          "no",
          "test",
          "unnamed",
          "hybrid",
          "inconnu",
          "desconocido",
          "unbekannt");

  /** With these at its beginning a string talks of something that has no name. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "not",
          "none",
          "unnamed",
          "unamed",
          "unidentified",
          "undetermined",
          "unknown",
          "undescribed",
          "total",
          "plant",
          "plants",
          "animal",
          "animals",
          "bird",
          "fish",
          "tree",
          "insect",
          "see",
          "no");

  private static final Set<String> GROUPS =
      Set.of("species", "sp", "spp", "sp.", "spp.", "woodland", "forest", "indet", "indet.");

  private static final Pattern NO_PLACE =
      Pattern.compile(
          "incertae\\s*sedis|\\binc\\.\\s*sed|phytoplasma|://|^www\\.|\\S@\\S+\\.|^<\\s*/?script",
          Pattern.CASE_INSENSITIVE);

  private NotNames() {}

  /** Whether a clean text gives no name, as far as can be told before reading it. */
  public static boolean contains(String clean) {
    if (clean.length() < 2 || clean.length() > LONGEST || !beginsAsName(clean.charAt(0))) {
      return true;
    }
    if (clean.length() <= LONGEST_PHRASE) {
      var small = clean.toLowerCase(Locale.ROOT);
      if (PHRASES.contains(small) || talksOfNone(small)) {
        return true;
      }
    }
    return suspicious(clean) && NO_PLACE.matcher(clean).find();
  }

  /** Names begin with letters, the sign of hybrids, a doubt, or a subgenus never. */
  private static boolean beginsAsName(char first) {
    return Character.isLetter(first) || first == '×' || first == '?';
  }

  private static boolean talksOfNone(String small) {
    int blank = small.indexOf(' ');
    if (blank < 0) {
      return false;
    }
    return BEGINNINGS.contains(small.substring(0, blank))
        || (GROUPS.contains(small.substring(blank + 1)) && small.startsWith("plant"));
  }

  /** Looked at closely only where one of the rare letters is. */
  private static boolean suspicious(String clean) {
    return clean.indexOf(':') >= 0
        || clean.indexOf('@') >= 0
        || clean.regionMatches(true, 0, "www.", 0, 4)
        || containsIgnoringCase(clean, "sed")
        || containsIgnoringCase(clean, "phytoplasma");
  }

  private static boolean containsIgnoringCase(String text, String part) {
    char small = part.charAt(0);
    char large = Character.toUpperCase(small);
    for (int at = 0; at + part.length() <= text.length(); at++) {
      char letter = text.charAt(at);
      if ((letter == small || letter == large)
          && text.regionMatches(true, at, part, 0, part.length())) {
        return true;
      }
    }
    return false;
  }
}
