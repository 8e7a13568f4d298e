package org.saola.taxonomy.name.text;

import java.util.Locale;
import java.util.Set;

/** Words that begin a remark on the concept that a name stands for, or on the name itself. */
public final class SensuWords {
  /** After these nothing belongs to the name any more. */
  private static final Set<String> CONCEPT =
      Set.of(
          "auct",
          "auctt",
          "auctorum",
          "non",
          "nec",
          "not",
          "sensu",
          "sens",
          "senso",
          "sec",
          "fide",
          "vide",
          "group",
          "grp",
          "complex",
          "aggregate",
          "hort",
          "misapplied",
          "excl",
          "syn");

  /** After these an author may still come. */
  private static final Set<String> BREADTH =
      Set.of("s.l", "s.lat", "s.str", "s.s", "s.ampl", "agg", "aggr", "p.p", "s.lato", "s.stricto");

  /** Remarks on the name, such as {@code nom. nud.}, which are no part of it. */
  private static final Set<String> NOTES =
      Set.of(
          "nom",
          "nomen",
          "nomina",
          "ined",
          "ms",
          "mss",
          "manuscript",
          "nov",
          "comb",
          "stat",
          "orth",
          "pro",
          "sic",
          "emended",
          "litt",
          "herb",
          "novum",
          "n.sp",
          "sp.nov",
          "comb.nov",
          "gen.nov",
          "species",
          "sp",
          "spp",
          "unpublished",
          "pending",
          "nomen.nud",
          "hybrid");

  private SensuWords() {}

  /** A word without the point at its end, in small letters. */
  public static String plain(String word) {
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) == '.') {
      end--;
    }
    return word.substring(0, end).toLowerCase(Locale.ROOT);
  }

  public static boolean concept(String plain) {
    return CONCEPT.contains(plain);
  }

  public static boolean breadth(String plain) {
    return BREADTH.contains(plain);
  }

  public static boolean note(String plain) {
    return NOTES.contains(plain);
  }

  public static boolean any(String plain) {
    return concept(plain) || breadth(plain) || note(plain);
  }

  /** {@code auct. non L.} and {@code sensu X non Y} deny that the name's own taxon is meant. */
  public static boolean misapplied(String remark) {
    var small = " " + remark.toLowerCase(Locale.ROOT) + " ";
    boolean other = small.contains("auct") || small.contains("sens");
    return (other
            && (small.contains(" non ") || small.contains(" nec ") || small.contains(" not ")))
        || small.contains("misapplied");
  }
}
