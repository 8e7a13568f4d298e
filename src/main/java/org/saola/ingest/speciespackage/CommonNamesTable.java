package org.saola.ingest.speciespackage;

import java.util.List;
import java.util.regex.Pattern;
import org.saola.ingest.csv.CsvRow;
import org.saola.taxonomy.CommonName;
import org.saola.taxonomy.TaxonConcept;

/** {@code common_names.csv}: vernacular names. */
final class CommonNamesTable {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Z]{2}");

  static final TableLayout<CommonName> FORMAT =
      new TableLayout<>(
          "common_names.csv",
          List.of("taxon_concept_id", "language", "name=text"),
          List.of(),
          CommonNamesTable::read,
          name -> name,
          "taxon_concept_id, language, name",
          false);

  private CommonNamesTable() {}

  private static CommonName read(CsvRow row) {
    var language = row.optionalWord("language");
    if (language != null && !LANGUAGE.matcher(language).matches()) {
      row.problem(
          "language",
          language,
          "is not an ISO 639-1 code in upper case such as FR; empty for a language without one");
    }
    return new CommonName(row.id("taxon_concept_id"), language, row.text("name"));
  }

  static void check(Table<CommonName> names, Table<TaxonConcept> taxa) {
    names.check((name, place) ->
        TaxonConceptsTable.referToLive(taxa, place, "taxon_concept_id", name.taxonConceptId()));
  }
}
