package org.saola.redlist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A taxon as the Red List names it; the same for assessments and look-ups (contract 3.4).
 *
 * @param name what it is called and where it stands
 * @param speciesTaxa the one species above an infrarank or subpopulation; none for a species
 * @param subpopulationTaxa of a species; by scientific name
 * @param infrarankTaxa of a species; by scientific name
 */
public record RedListTaxon(
    Name name,
    List<Name> speciesTaxa,
    List<Name> subpopulationTaxa,
    List<Name> infrarankTaxa,
    Level level) {

  public RedListTaxon {
    speciesTaxa = List.copyOf(speciesTaxa);
    subpopulationTaxa = List.copyOf(subpopulationTaxa);
    infrarankTaxa = List.copyOf(infrarankTaxa);
  }

  /** What a taxon is. */
  public enum Level {
    SPECIES,
    SUBPOPULATION,
    INFRARANK
  }

  /**
   * The names of a taxon.
   *
   * @param kingdomName to {@code familyName}: in upper case as the Red List writes them
   * @param authority may hold HTML entities; never decoded
   */
  public record Name(
      int sisId,
      String scientificName,
      @Nullable String kingdomName,
      @Nullable String phylumName,
      @Nullable String className,
      @Nullable String orderName,
      @Nullable String familyName,
      @Nullable String genusName,
      @Nullable String speciesName,
      @Nullable String subpopulationName,
      @Nullable String infraName,
      @Nullable String authority,
      List<SpecialistGroup> sscGroups,
      List<CommonName> commonNames,
      List<Synonym> synonyms) {

    public Name {
      sscGroups = List.copyOf(sscGroups);
      commonNames = List.copyOf(commonNames);
      synonyms = List.copyOf(synonyms);
    }

    /** The main one of the common names; null when none is. */
    public @Nullable String mainCommonName() {
      return commonNames.stream()
          .filter(CommonName::main)
          .map(CommonName::name)
          .findFirst()
          .orElse(null);
    }
  }

  /** A group of the Species Survival Commission. */
  public record SpecialistGroup(
      @Nullable String name, @Nullable String url, @Nullable String description) {}

  /**
   * A common name.
   *
   * @param language ISO 639-2/B in lower case, such as {@code eng}
   */
  public record CommonName(boolean main, String name, @Nullable String language) {}

  /** Another scientific name; the status is free text. */
  public record Synonym(
      String name,
      @Nullable String status,
      @Nullable String genusName,
      @Nullable String speciesName,
      @Nullable String speciesAuthor,
      @Nullable String infrarankAuthor,
      @Nullable String subpopulationName,
      @Nullable String infraType,
      @Nullable String infraName) {

    /** The author; null when not known. */
    public @Nullable String author() {
      return infrarankAuthor == null ? speciesAuthor : infrarankAuthor;
    }

    /** The name without its author, which the Red List writes after it. */
    public String nameAlone() {
      var whole = name.strip();
      var author = author();
      return author != null && whole.endsWith(" " + author)
          ? whole.substring(0, whole.length() - author.length()).strip()
          : whole;
    }
  }
}
