package org.saola.ingest.speciespackage;

import java.util.List;
import java.util.regex.Pattern;
import org.saola.ingest.csv.CsvRow;
import org.saola.places.GeoEntity;

/** {@code geo_entities.csv}: countries, territories and regions. */
final class GeoEntitiesTable {
  private static final Pattern ISO_CODE = Pattern.compile("[A-Z]{2}");

  static final TableLayout<GeoEntity> FORMAT =
      TableLayout.withId(
          "geo_entities.csv",
          List.of(
              "id", "iso_code2=country", "type", "name_en=text", "name_es=text", "name_fr=text"),
          GeoEntitiesTable::read,
          GeoEntity::id);

  private GeoEntitiesTable() {}

  private static GeoEntity read(CsvRow row) {
    row.tellNamibia("iso_code2", "name_en");
    var code = row.optionalWord("iso_code2");
    if (code != null && !ISO_CODE.matcher(code).matches()) {
      row.problem("iso_code2", code, "is not two capital letters such as NA; empty for regions");
    }
    return new GeoEntity(row.id("id"), code, row.text("type"), row.name("name"));
  }
}
