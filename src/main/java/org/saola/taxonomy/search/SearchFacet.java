package org.saola.taxonomy.search;

import java.util.List;
import java.util.Locale;
import org.saola.taxonomy.match.SourceTaxon;

/** By what entries are counted and filtered. */
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
  /** Of CITES; one with several counts for each. */
  APPENDIX;

  /** In lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What an entry has of it; empty when nothing is known. */
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
      case CATEGORY -> entry.redList() == null ? List.of() : one(status(entry.redList()));
      case APPENDIX ->
          entry.cites() == null || status(entry.cites()).isEmpty()
              ? List.of()
              : List.of(status(entry.cites()).split("/", -1));
    };
  }

  private static String status(SourceTaxon taxon) {
    return taxon.status();
  }

  private static List<String> one(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }
}
