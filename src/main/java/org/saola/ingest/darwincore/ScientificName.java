package org.saola.ingest.darwincore;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.darwincore.archive.ArchiveRow;
import org.saola.ingest.darwincore.archive.Term;

/**
 * A name in its parts.
 *
 * @param verbatim as the archive writes it, without the author
 * @param rank in lower case, such as {@code species}; empty when not told
 * @param genus the only word of a name above species
 * @param species epithet; null above species
 * @param infra epithet; null for species and above
 */
record ScientificName(
    String verbatim,
    String rank,
    String genus,
    @Nullable String species,
    @Nullable String infra,
    @Nullable String author) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern EPITHET = Pattern.compile("\\p{Ll}[\\p{Ll}-]+");
  private static final String HYBRID = "×";
  private static final String SPECIES = "species";
  private static final String SUBSPECIES = "subspecies";
  private static final String VARIETY = "variety";
  private static final String FORM = "form";

  /** Marks forms, and the sons of authors. */
  private static final String FILIUS = "f.";

  /** Ranks below species by what stands before their epithets. */
  private static final Map<String, String> MARKERS =
      Map.ofEntries(
          Map.entry("subsp.", SUBSPECIES),
          Map.entry("subsp", SUBSPECIES),
          Map.entry("ssp.", SUBSPECIES),
          Map.entry("ssp", SUBSPECIES),
          Map.entry(SUBSPECIES, SUBSPECIES),
          Map.entry("var.", VARIETY),
          Map.entry("var", VARIETY),
          Map.entry("varietas", VARIETY),
          Map.entry(VARIETY, VARIETY),
          Map.entry(FILIUS, FORM),
          Map.entry("forma", FORM),
          Map.entry(FORM, FORM));

  /** The name of a row; empty when it has none. */
  static Optional<ScientificName> of(ArchiveRow row) {
    var author = row.find("scientificnameauthorship", "authorship");
    var full = row.find("scientificname");
    if (full == null) {
      return Optional.empty();
    }
    var plain = BLANKS.matcher(withoutAuthor(full, author)).replaceAll(" ");
    var told = row.find("taxonrank", "rank", "verbatimtaxonrank");
    var rank = told == null ? "" : rank(told);
    var parsed = parse(plain, rank, author);
    var species = row.find("specificepithet");
    if (species == null) {
      return Optional.of(parsed);
    }
    var genus = row.find("genericname", "genus");
    return Optional.of(
        new ScientificName(
            plain,
            parsed.rank(),
            genus == null ? parsed.genus() : genus,
            species,
            row.find("infraspecificepithet"),
            author));
  }

  private static String withoutAuthor(String full, @Nullable String author) {
    return author != null && full.endsWith(author) && full.length() > author.length()
        ? full.substring(0, full.length() - author.length()).strip()
        : full;
  }

  private static String rank(String told) {
    var plain = Term.simple(told);
    return MARKERS.getOrDefault(plain, plain);
  }

  /** Words up to the first that is no part of a name, which may begin an author. */
  static ScientificName parse(String plain, String rank, @Nullable String author) {
    var words = plain.replace(HYBRID, " ").strip().split(" +", -1);
    var species = words.length > 1 && EPITHET.matcher(words[1]).matches() ? words[1] : null;
    if (species == null) {
      return new ScientificName(plain, rank, words[0], null, null, author);
    }
    for (int at = 2; at + 1 < words.length && !rank.equals(SPECIES); at++) {
      var marked = MARKERS.get(words[at].toLowerCase(Locale.ROOT));
      boolean son = words[at].equals(FILIUS) && !EPITHET.matcher(words[at - 1]).matches();
      if (marked != null && !son && EPITHET.matcher(words[at + 1]).matches()) {
        return new ScientificName(
            plain, rank.isEmpty() ? marked : rank, words[0], species, words[at + 1], author);
      }
    }
    var third = words.length > 2 && EPITHET.matcher(words[2]).matches() ? words[2] : null;
    var infra = MARKERS.containsValue(rank) ? third : null;
    return new ScientificName(
        plain, rank.isEmpty() ? SPECIES : rank, words[0], species, infra, author);
  }

  boolean infraspecific() {
    return infra != null;
  }

  /** Whether assessments can be of it: a species, or a taxon below. */
  boolean assessable() {
    return species != null && (rank.equals(SPECIES) || infra != null);
  }

  /** {@code Genus species}, by which a species is found from what is below it. */
  String binomial() {
    return genus + " " + species;
  }

  /** As the Red List composes names: {@code ssp.} for animals, {@code subsp.} for the others. */
  String composed(boolean animal) {
    if (species == null || verbatim.contains(HYBRID)) {
      return verbatim;
    }
    if (infra == null) {
      return binomial();
    }
    var marker =
        switch (rank) {
          case VARIETY -> " var. ";
          case FORM -> " f. ";
          default -> animal ? " ssp. " : " subsp. ";
        };
    return binomial() + marker + infra;
  }
}
