package org.saola.ingest.checklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of an index of CITES species that are read; which of them a file has is chosen. */
enum Column {
  TAXON_ID("TaxonId", true),
  KINGDOM("Kingdom", true),
  PHYLUM("Phylum", false),
  CLASS("Class", false),
  ORDER("Order", false),
  FAMILY("Family", false),
  GENUS("Genus", false),
  FULL_NAME("FullName", true),
  AUTHOR_YEAR("AuthorYear", false),
  RANK_NAME("RankName", true),
  CURRENT_LISTING("CurrentListing", true),
  FULL_ANNOTATION_ENGLISH("FullAnnotationEnglish", false),
  ANNOTATION_ENGLISH("AnnotationEnglish", false),
  ANNOTATION_SPANISH("AnnotationSpanish", false),
  ANNOTATION_FRENCH("AnnotationFrench", false),
  HASH_SYMBOL("#AnnotationSymbol", false),
  HASH_NOTE("#Annotation", false),
  SYNONYMS_WITH_AUTHORS("SynonymsWithAuthors", false),
  SYNONYMS("Synonyms", false),
  ENGLISH_NAMES("EnglishNames", false),
  SPANISH_NAMES("SpanishNames", false),
  FRENCH_NAMES("FrenchNames", false),
  ISO_CODES("All_DistributionISOCodes", false),
  PLACE_NAMES("All_DistributionFullNames", false),
  INTRODUCED("Introduced_Distribution", false),
  POSSIBLY_INTRODUCED("Introduced(?)_Distribution", false),
  REINTRODUCED("Reintroduced_Distribution", false),
  EXTINCT("Extinct_Distribution", false),
  POSSIBLY_EXTINCT("Extinct(?)_Distribution", false),
  UNCERTAIN("Distribution_Uncertain", false);

  private final String header;
  private final boolean required;

  Column(String header, boolean required) {
    this.header = header;
    this.required = required;
  }

  String header() {
    return header;
  }

  boolean required() {
    return required;
  }

  /** The column under this header, whatever case; empty for columns that are not read. */
  static Optional<Column> find(String header) {
    // some copies carry the underscore in UTF-7
    var name = header.strip().replace("+AF8-", "_").toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(column -> column.header.toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
