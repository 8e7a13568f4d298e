package org.saola.ingest.website;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.saola.ingest.blank.DeclaredColumns;
import org.saola.ingest.csv.CsvColumns;
import org.saola.ingest.csv.CsvHeader;
import org.saola.ingest.places.TaggedPlaces;

/**
 * The tables that are read, told by their columns. Listings of CITES and of the EU have the same
 * ones; their values tell them apart.
 */
enum WebsiteTable {
  LISTINGS(
      "Id|Scientific Name|Rank|Listing",
      Names.HIGHER
          + "|Species|Subspecies|Author=text|CITES|Party=country|Listed under|Full note=text"
          + "|# Full note=text|"
          + Names.PLACES),
  CMS_LISTINGS(
      "Id|ScientificName|Rank|Agreement",
      Names.HIGHER + "|Author=text|Listing|Listed under|Date|Note=text|" + Names.PLACES),
  QUOTAS(
      "Full Name|Rank|year|party|quota",
      Names.HIGHER + "|Species|Subspecies|Remarks=text|unit|publication_date|notes=text|url=text"),
  SUSPENSIONS(
      "Full Name|Rank|start_date|start_notification|party|valid",
      Names.HIGHER + "|Species|Subspecies|Remarks=text|end_date|end_notification|notes=text"),
  EU_DECISIONS(
      "Full Name|Rank|Party|EU Decision|Valid on Date",
      Names.HIGHER
          + "|Species|Subspecies|Annex on Date|Date of Decision|Valid since|SRG History=text"
          + "|Source=any|Term=text|Notes=text|Document=text");

  /** What Species+ offers besides, by columns that only these have. */
  private static final List<String> OTHERS =
      List.of(
          "Resolution|Event date",
          "Name status|Taxonomy",
          "Geo_entity|Country Tags",
          "Common Name|Language|Taxonomy",
          "Status|Id_Accepted",
          "IUCN taxon id");

  private static final class Names {
    static final String HIGHER = "Kingdom|Phylum|Class|Order|Family|Genus";
    static final String PLACES =
        "All_DistributionISOCodes=country|All_DistributionFullNames=text"
            + "|NativeDistributionFullNames=text|"
            + String.join("=text|", TaggedPlaces.tagColumns())
            + "=text";
  }

  private final List<String> required;
  private final List<String> declarations;

  WebsiteTable(String required, String optional) {
    this.required = List.of(required.split("\\|", -1));
    this.declarations =
        Stream.concat(this.required.stream(), Arrays.stream(optional.split("\\|", -1)))
            .map(column -> column.equals("Party") ? "Party=country" : column)
            .distinct()
            .toList();
  }

  /** The table that a first line is of. */
  static Optional<WebsiteTable> of(CsvHeader header) {
    var columns = header.columns().stream().map(WebsiteTable::withoutDay).toList();
    var plain = new CsvHeader(header.separator(), columns);
    return Arrays.stream(values()).filter(table -> plain.hasAll(table.required)).findFirst();
  }

  /** Whether a first line is of something else that Species+ offers. */
  static boolean isOther(CsvHeader header) {
    return OTHERS.stream().anyMatch(columns -> header.hasAll(List.of(columns.split("\\|", -1))));
  }

  /** Some columns carry the day of the download, as in {@code Valid on Date: 31/01/2026}. */
  private static String withoutDay(String column) {
    int colon = column.indexOf(':');
    return (colon < 0 ? column : column.substring(0, colon)).strip();
  }

  CsvColumns columns() {
    var declared = DeclaredColumns.of(declarations);
    return new CsvColumns(declared, required, this::spelling, true);
  }

  private String spelling(String cell) {
    var plain = withoutDay(cell).replace("+AF8-", "_").toLowerCase(Locale.ROOT);
    return DeclaredColumns.of(declarations).names().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).equals(plain))
        .findFirst()
        .orElse(cell.strip());
  }
}
