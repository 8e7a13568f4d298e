package org.saola.taxonomy.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** By what entries are counted and filtered; an entry may have several values of each. */
public enum SearchFacet {
  /** Where it is: {@code cites}, {@code iucn}, or both. */
  LIST,
  RANK,
  KINGDOM,
  CLASS,
  ORDER,
  FAMILY,
  /** Of the Red List. */
  CATEGORY,
  /** Whether the population grows. */
  TREND,
  /** Of the Red List: possibly extinct, in the wild or wholly. */
  POSSIBLY_EXTINCT,
  /** Of publication of the assessment. */
  YEAR,
  /** Where assessments hold. */
  SCOPE,
  /** Land, freshwater, sea. */
  SYSTEM,
  /** By code; whatever has a code has those above it, too. */
  HABITAT,
  /** By code; whatever has a code has those above it, too. */
  THREAT,
  /** By code of use and trade. */
  USE,
  /** By ISO code, of either list. */
  COUNTRY,
  /** Of CITES. */
  APPENDIX,
  /** Of the EU. */
  ANNEX,
  /** {@code yes} where a current quota of CITES is published for it. */
  HAS_QUOTA,
  /** {@code yes} where a suspension of CITES is current for it. */
  HAS_SUSPENSION,
  /** How the taxa of both lists relate; with a question mark where a person must decide. */
  RELATION;

  /** What there is of what has no more to say. */
  public static final String YES = "yes";

  /** In lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of a {@link #word}. */
  public static Optional<SearchFacet> find(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** All words, as refusals name them. */
  public static String words() {
    return Arrays.stream(values()).map(SearchFacet::word).collect(Collectors.joining(", "));
  }

  /** What an entry itself tells of it; empty when it does not. */
  List<String> values(Entry entry) {
    return switch (this) {
      case LIST ->
          entry.taxa().stream()
              .map(taxon -> taxon.id().substring(0, taxon.id().indexOf(':')))
              .toList();
      case RANK -> one(entry.first().rank());
      case KINGDOM -> one(entry.first().higher().kingdom());
      case CLASS -> one(entry.first().higher().className());
      case ORDER -> one(entry.first().higher().order());
      case FAMILY -> one(entry.first().higher().family());
      case CATEGORY -> entry.redList() == null ? List.of() : one(entry.redList().status());
      case APPENDIX -> entry.cites() == null ? List.of() : parts(entry.cites().status());
      default -> List.of();
    };
  }

  /** The symbols of a listing such as {@code I/II}. */
  public static List<String> parts(String listing) {
    return listing.isEmpty() ? List.of() : List.of(listing.split("/", -1));
  }

  private static List<String> one(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }
}
