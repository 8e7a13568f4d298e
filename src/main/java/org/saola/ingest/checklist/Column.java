package org.saola.ingest.checklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.saola.ingest.blank.Holds;

/** The columns of an index of CITES species that are read; which of them a file has is chosen. */
enum Column {
  TAXON_ID("TaxonId", true, Holds.NO_SUCH_WORD),
  KINGDOM("Kingdom", true, Holds.NO_SUCH_WORD),
  PHYLUM("Phylum", false, Holds.NO_SUCH_WORD),
  CLASS("Class", false, Holds.NO_SUCH_WORD),
  ORDER("Order", false, Holds.NO_SUCH_WORD),
  FAMILY("Family", false, Holds.NO_SUCH_WORD),
  GENUS("Genus", false, Holds.NO_SUCH_WORD),
  FULL_NAME("FullName", true, Holds.NO_SUCH_WORD),
  AUTHOR_YEAR("AuthorYear", false, Holds.NO_SUCH_WORD),
  RANK_NAME("RankName", true, Holds.NO_SUCH_WORD),
  CURRENT_LISTING("CurrentListing", true, Holds.NO_SUCH_WORD),
  FULL_ANNOTATION_ENGLISH("FullAnnotationEnglish", false, Holds.TEXT),
  ANNOTATION_ENGLISH("AnnotationEnglish", false, Holds.TEXT),
  ANNOTATION_SPANISH("AnnotationSpanish", false, Holds.TEXT),
  ANNOTATION_FRENCH("AnnotationFrench", false, Holds.TEXT),
  HASH_SYMBOL("#AnnotationSymbol", false, Holds.NO_SUCH_WORD),
  HASH_NOTE("#Annotation", false, Holds.TEXT),
  SYNONYMS_WITH_AUTHORS("SynonymsWithAuthors", false, Holds.NO_SUCH_WORD),
  SYNONYMS("Synonyms", false, Holds.NO_SUCH_WORD),
  ENGLISH_NAMES("EnglishNames", false, Holds.TEXT),
  SPANISH_NAMES("SpanishNames", false, Holds.TEXT),
  FRENCH_NAMES("FrenchNames", false, Holds.TEXT),
  ISO_CODES("All_DistributionISOCodes", false, Holds.COUNTRY_CODE),
  PLACE_NAMES("All_DistributionFullNames", false, Holds.NO_SUCH_WORD),
  INTRODUCED("Introduced_Distribution", false, Holds.NO_SUCH_WORD),
  POSSIBLY_INTRODUCED("Introduced(?)_Distribution", false, Holds.NO_SUCH_WORD),
  REINTRODUCED("Reintroduced_Distribution", false, Holds.NO_SUCH_WORD),
  EXTINCT("Extinct_Distribution", false, Holds.NO_SUCH_WORD),
  POSSIBLY_EXTINCT("Extinct(?)_Distribution", false, Holds.NO_SUCH_WORD),
  UNCERTAIN("Distribution_Uncertain", false, Holds.NO_SUCH_WORD);

  private final String header;
  private final boolean required;
  private final Holds holds;

  Column(String header, boolean required, Holds holds) {
    this.header = header;
    this.required = required;
    this.holds = holds;
  }

  String header() {
    return header;
  }

  boolean required() {
    return required;
  }

  /** What its cells may hold, whole ones that list several things included. */
  Holds holds() {
    return holds;
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
