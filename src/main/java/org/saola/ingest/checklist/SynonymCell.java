package org.saola.ingest.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.name.NameParser;
import org.saola.taxonomy.name.NameRank;
import org.saola.taxonomy.name.ParsedName;

/**
 * The synonyms in one cell. Names with authors are joined by a comma and a blank, which authors
 * hold too; a cut is made only where a name of two or more words begins: {@code Genus epithet}, or
 * {@code Genus (subgenus) epithet}.
 */
final class SynonymCell {
  private static final String NAME_START =
      "\\p{Lu}[\\p{Ll}-]+(?:-\\p{Lu}[\\p{Ll}]+)? (?:\\(\\p{L}+\\) )?(?:[x×] )?\\p{Ll}";

  /** Words between authors; after a word with a capital they do not make it a genus. */
  private static final Set<String> AUTHOR_WORDS =
      Set.of(
          "and", "auct", "auctt", "da", "de", "del", "den", "der", "di", "dos", "du", "e", "et",
          "ex", "fide", "hort", "in", "la", "le", "nec", "nom", "nomen", "non", "not", "of", "sens",
          "sensu", "van", "von", "y", "zu", "zur");

  private static final Set<String> RANK_WORDS =
      Set.of("var.", "subsp.", "ssp.", "f.", "fo.", "forma", "cv.", "nothovar.", "x", "×");
  private static final Pattern CUT =
      Pattern.compile(
          ", (?=%s)(?!\\S+ (?:%s)\\b)".formatted(NAME_START, String.join("|", AUTHOR_WORDS)));
  private static final Pattern BEGINS_AS_NAME = Pattern.compile("^" + NAME_START);
  private static final Pattern EPITHET = Pattern.compile("\\p{Ll}(?:['’]?[\\p{Ll}-])*\\??");
  private static final Pattern SUBGENUS = Pattern.compile("\\(\\p{L}+\\)");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SynonymCell() {}

  /**
   * One synonym.
   *
   * @param author empty when the cell tells none
   * @param understood false = it doesn't begin as {@code Genus epithet}, so it may be more than one
   */
  record Synonym(String fullName, String author, Rank rank, boolean understood) {

    Synonym withoutAuthor() {
      return new Synonym(fullName, "", rank, understood);
    }
  }

  /** Synonyms with authors, such as {@code Aus bus Smith, 1851, Aus cus (Jones)}. */
  static List<Synonym> withAuthors(String cell, Rank accepted) {
    var synonyms = new ArrayList<Synonym>();
    for (var piece : CUT.split(cell.strip(), -1)) {
      if (!piece.isBlank()) {
        synonyms.add(withAuthor(piece.strip(), accepted));
      }
    }
    return synonyms;
  }

  /** Synonyms without authors; names hold no comma. */
  static List<Synonym> withoutAuthors(String cell, Rank accepted) {
    return Arrays.stream(cell.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> new Synonym(name, "", rank(List.of(BLANKS.split(name, -1)), accepted), true))
        .toList();
  }

  private static Synonym withAuthor(String piece, Rank accepted) {
    var words = List.of(BLANKS.split(piece, -1));
    if (BEGINS_AS_NAME.matcher(piece).find()) {
      var parsed = NameParser.parse(piece);
      if (parsed.species() != null && parsed.qualifier() == null) {
        return synonym(words, parsed);
      }
      int length = nameLength(words);
      var name = words.subList(0, length);
      return synonym(name, words.subList(length, words.size()), rank(name, accepted), true);
    }
    if (accepted.compareTo(Rank.GENUS) <= 0) {
      return synonym(words.subList(0, 1), words.subList(1, words.size()), accepted, false);
    }
    return new Synonym(piece, "", accepted, false);
  }

  /** A name as it is written up to its last epithet; authors of the species are left out. */
  private static Synonym synonym(List<String> words, ParsedName parsed) {
    int length = 1;
    for (var epithet : parsed.written().subList(1, parsed.written().size())) {
      while (length < words.size() && !bare(words.get(length)).equals(epithet)) {
        length++;
      }
      length++;
    }
    if (length > words.size()) {
      return new Synonym(parsed.fullCanonical(), parsed.authorship().text(), rank(parsed), true);
    }
    var name = words.subList(0, length);
    boolean authorsWithin =
        name.stream().skip(1).anyMatch(word -> !RANK_WORDS.contains(word) && !inName(word, 1));
    var author = String.join(" ", words.subList(length, words.size()));
    return new Synonym(
        authorsWithin ? parsed.fullCanonical() : String.join(" ", name),
        author,
        rank(parsed),
        true);
  }

  /** Without the sign of hybrids that stands at the beginning. */
  private static String bare(String word) {
    return word.startsWith("×") && word.length() > 1 ? word.substring(1) : word;
  }

  private static Rank rank(ParsedName parsed) {
    if (parsed.rank() == NameRank.VARIETY) {
      return Rank.VARIETY;
    }
    return parsed.infraspecific() == null ? Rank.SPECIES : Rank.SUBSPECIES;
  }

  private static Synonym synonym(
      List<String> name, List<String> author, Rank rank, boolean understood) {
    return new Synonym(String.join(" ", name), String.join(" ", author), rank, understood);
  }

  /** How many words belong to the name: up to the first that must be of an author. */
  private static int nameLength(List<String> words) {
    int length = 1;
    while (length < words.size() && inName(words.get(length), length)) {
      length++;
    }
    // a rank word without an epithet after it is of an author, as in L. f.
    return length > 2 && RANK_WORDS.contains(words.get(length - 1)) ? length - 1 : length;
  }

  private static boolean inName(String word, int at) {
    return RANK_WORDS.contains(word)
        || (at == 1 && SUBGENUS.matcher(word).matches())
        || (EPITHET.matcher(word).matches() && (at == 1 || !AUTHOR_WORDS.contains(word)));
  }

  /** The rank that the form of a name tells; the accepted name's for single words. */
  private static Rank rank(List<String> name, Rank accepted) {
    if (name.contains("var.")) {
      return Rank.VARIETY;
    }
    long epithets =
        name.stream()
            .skip(1)
            .filter(word -> !RANK_WORDS.contains(word) && !SUBGENUS.matcher(word).matches())
            .count();
    if (epithets == 0) {
      return accepted;
    }
    return epithets == 1 ? Rank.SPECIES : Rank.SUBSPECIES;
  }
}
