package org.saola.taxonomy.name.text;

import java.util.Set;

/** Words in small letters that stand in the names of authors, and between them. */
public final class AuthorWords {
  private static final Set<String> PARTICLES =
      Set.of(
          "a", "ab", "af", "al", "auf", "aus", "av", "bin", "d", "da", "dal", "dalla", "das", "de",
          "degli", "dei", "del", "dela", "della", "dello", "dem", "den", "der", "des", "di", "do",
          "dos", "du", "e", "el", "ibn", "in't", "l", "la", "las", "le", "les", "lo", "los", "mac",
          "of", "the", "mc", "san", "st", "'t", "t", "te", "ten", "ter", "v", "van", "vander",
          "ver", "vom", "von", "vonder", "y", "zu", "zum", "zur");

  private static final Set<String> AND = Set.of("et", "and", "und", "y", "e", "i");
  private static final Set<String> IN = Set.of("in", "apud", "emend", "ap");
  private static final Set<String> SON =
      Set.of(
          "f", "fil", "filius", "bis", "ter", "jr", "jun", "junior", "sen", "sr", "senior", "ii");
  private static final Set<String> NOBODY = Set.of("al", "anon", "anonymous", "alii", "ignotus");

  /**
   * Species whose epithet is a word that authors have: without knowing it, the form of the name
   * says the contrary.
   */
  private static final Set<String> EPITHETS =
      Set.of(
          "Agnetina den",
          "Antaplaga dela",
          "Baeolidia dela",
          "Campylosphaera dela",
          "Desmoxytes des",
          "Dicentria dela",
          "Eulaira dela",
          "Gnathopleustes den",
          "Leptonetela la",
          "Malamatidia zu",
          "Meteorus dos",
          "Nocaracris van",
          "Paralvinella dela",
          "Ruteloryctes bis",
          "Scoparia dela",
          "Semiothisa da",
          "Selenops ab",
          "Stenoecia dos",
          "Sympycnus du",
          "Tortolena dela",
          "Zodarion van");

  private AuthorWords() {}

  /** Whether it stands before a name with a capital, as in {@code van der Hoeven}. */
  public static boolean particle(String plain) {
    return PARTICLES.contains(plain);
  }

  public static boolean and(String plain) {
    return AND.contains(plain);
  }

  public static boolean in(String plain) {
    return IN.contains(plain);
  }

  /** Whether it stands after an author: the son of, the second of the name. */
  public static boolean son(String plain) {
    return SON.contains(plain);
  }

  /** Whether it stands for authors who aren't named. */
  public static boolean nobody(String plain) {
    return NOBODY.contains(plain);
  }

  /** Whether the word is the epithet of a species of this genus all the same. */
  public static boolean epithet(String genus, String word) {
    return EPITHETS.contains(genus + " " + word);
  }
}
