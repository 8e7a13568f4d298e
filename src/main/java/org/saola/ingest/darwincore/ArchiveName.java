package org.saola.ingest.darwincore;

import org.jspecify.annotations.Nullable;
import org.saola.ingest.darwincore.archive.ArchiveRow;
import org.saola.taxonomy.name.Hybrid;
import org.saola.taxonomy.name.NameParser;
import org.saola.taxonomy.name.NameRank;
import org.saola.taxonomy.name.ParsedName;
import org.saola.taxonomy.name.Qualifier;
import org.saola.taxonomy.name.text.NameText;

/**
 * A name of an archive, parsed, in the parts that the Red List has. Of a name that isn't simply
 * that of a taxon, such as {@code Aus cf. bus} or a formula of hybrids, all that follows the genus
 * stands for the species, so that it is never taken for the species that it resembles.
 *
 * @param verbatim as the archive writes it, without the author
 * @param rank in lower case, such as {@code species}; empty when not told
 * @param genus the only word of a name above species
 * @param species epithet; null above species
 * @param infra epithet; null for species and above
 * @param whole whether the name is served as it is written
 * @param remark on the concept, such as {@code s.l.}; null for none
 */
record ArchiveName(
    String verbatim,
    String rank,
    String genus,
    @Nullable String species,
    @Nullable String infra,
    @Nullable String author,
    boolean whole,
    @Nullable String remark) {
  private static final String CROSS = "×";

  /** The name of a row; null when it has none. */
  static @Nullable ArchiveName of(ArchiveRow row) {
    var full = row.find("scientificname");
    var named = full == null ? ofColumns(row) : full;
    if (named == null) {
      return null;
    }
    var told = row.find("taxonrank", "rank", "verbatimtaxonrank");
    var author = row.find("scientificnameauthorship", "authorship");
    var parsed = parse(named, told == null ? "" : told, author);
    return parsed.whole ? parsed : parsed.with(row);
  }

  private static @Nullable String ofColumns(ArchiveRow row) {
    var genus = row.find("genericname", "genus");
    var species = row.find("specificepithet");
    var infra = row.find("infraspecificepithet");
    if (genus == null || species == null) {
      return null;
    }
    return genus + " " + species + (infra == null ? "" : " " + infra);
  }

  /** The parts that have columns of their own count more than the parsed ones. */
  private ArchiveName with(ArchiveRow row) {
    var told = row.find("specificepithet");
    if (told == null) {
      return this;
    }
    var generic = row.find("genericname");
    var below = row.find("infraspecificepithet");
    return new ArchiveName(
        verbatim,
        rank.isEmpty() ? RankWords.SPECIES : rank,
        generic == null ? genus : generic,
        told,
        below == null ? infra : below,
        author,
        false,
        remark);
  }

  /**
   * The parts of a name.
   *
   * @param full with or without its author
   * @param told the rank in any words; empty when not told
   * @param author from a column of its own
   */
  static ArchiveName parse(String full, String told, @Nullable String author) {
    var name = NameParser.parse(full);
    var written = name.authorship().text();
    var known = author == null && !written.isEmpty() ? written : author;
    var plain = withoutAuthor(NameText.clean(full), author, name);
    var rank = RankWords.of(told);
    if (!name.isName() || isWhole(name)) {
      int blank = plain.indexOf(' ');
      return new ArchiveName(
          plain,
          rank.isEmpty() && name.isName() ? RankWords.SPECIES : rank,
          blank < 0 ? plain : plain.substring(0, blank),
          blank < 0 || !name.isName() ? null : plain.substring(blank + 1),
          null,
          name.authorship().isEmpty() || author != null ? author : written,
          true,
          null);
    }
    var words = name.written();
    int epithets = words.size() - 1;
    return new ArchiveName(
        plain,
        rank(rank, name),
        words.getFirst(),
        epithets > 0 ? words.get(1) : null,
        epithets > 1 ? words.getLast() : null,
        known,
        false,
        name.sensu());
  }

  /** Whether a name must not be taken for that of the taxon that its epithets name. */
  private static boolean isWhole(ParsedName name) {
    return name.qualifier() != null || name.hybrid() == Hybrid.FORMULA || name.misapplied();
  }

  private static String rank(String told, ParsedName name) {
    if (name.epithets().size() < 2) {
      boolean species = name.epithets().size() == 1;
      boolean unknown = !RankWords.aboveSpecies(told) && !RankWords.belowSpecies(told);
      return species && unknown ? RankWords.SPECIES : told;
    }
    if (RankWords.belowSpecies(told) && !told.equals(RankWords.INFRASPECIFIC)) {
      return told;
    }
    return switch (name.rank() == null ? NameRank.INFRASPECIFIC : name.rank()) {
      case SUBSPECIES -> RankWords.SUBSPECIES;
      case VARIETY, SUBVARIETY -> RankWords.VARIETY;
      case FORM, SUBFORM -> RankWords.FORM;
      default -> RankWords.INFRASPECIFIC;
    };
  }

  private static String withoutAuthor(String clean, @Nullable String author, ParsedName name) {
    if (author != null && clean.endsWith(author) && clean.length() > author.length()) {
      return clean.substring(0, clean.length() - author.length()).strip();
    }
    var written = name.authorship().text();
    if (written.isEmpty() || name.qualifier() == Qualifier.APPROXIMATION) {
      return clean;
    }
    int at = clean.indexOf(written);
    return at > 0 ? clean.substring(0, at).strip() : name.fullCanonical();
  }

  boolean infraspecific() {
    return infra != null;
  }

  /** Whether assessments can be of it: a species, or a taxon below. */
  boolean assessable() {
    return problem() == null;
  }

  /** Why no assessment can be of it; null when one can. */
  @Nullable String problem() {
    if (species == null) {
      return rank.equals(RankWords.SPECIES) || RankWords.belowSpecies(rank)
          ? "names no species, though its rank says %s".formatted(rank)
          : aboveSpecies();
    }
    if (RankWords.aboveSpecies(rank)) {
      return "names a species, though its rank says %s".formatted(rank);
    }
    return RankWords.belowSpecies(rank) && infra == null && !whole
        ? "names a species only, though its rank says %s".formatted(rank)
        : null;
  }

  private String aboveSpecies() {
    return rank.isEmpty() ? "names no species" : "is of rank " + rank;
  }

  /** Whether it is plainly above species. */
  boolean above() {
    return species == null && !rank.equals(RankWords.SPECIES) && !RankWords.belowSpecies(rank);
  }

  /** {@code Genus species}, by which a species is found from what is below it. */
  String binomial() {
    return genus + " " + species;
  }

  /** As the Red List composes names: {@code ssp.} for animals, {@code subsp.} for the others. */
  String composed(boolean animal) {
    if (whole || species == null) {
      return verbatim;
    }
    var name = verbatim.contains(CROSS) ? verbatim : plain(animal);
    return remark == null || name.endsWith(remark) ? name : name + " " + remark;
  }

  private String plain(boolean animal) {
    if (infra == null) {
      return binomial();
    }
    var marker =
        switch (rank) {
          case RankWords.VARIETY -> " var. ";
          case RankWords.FORM -> " f. ";
          case RankWords.SUBSPECIES -> animal ? " ssp. " : " subsp. ";
          default -> animal ? " ssp. " : " ";
        };
    return binomial() + marker + infra;
  }
}
