package org.saola.cli.administration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.publish.Demo;

/** Invented kingdoms as a data package: the least that can be imported. */
public final class KingdomPackage {
  private static final String COLUMNS =
      "id,taxonomy,parent_id,rank,full_name,author_year,name_status,taxonomic_position,created_at,"
          + "updated_at,dependents_updated_at,deleted_at\n";

  private KingdomPackage() {}

  /** A zip of a package with nothing but kingdoms, of the first of them the rank as said. */
  public static byte[] zip(int count, String rank) throws IOException {
    var rows = new StringBuilder(COLUMNS);
    for (int i = 1; i <= count; i++) {
      rows.append(
          "%d,CITES_EU,,%s,Mira%d,,A,%d,2024-01-15T09:01:00.000000Z,2024-01-15T09:01:00.000000Z,,\n"
              .formatted(900_000 + i, i == 1 ? rank : "KINGDOM", i, i));
    }
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var table : SpeciesPackage.tables().toList()) {
        zip.putNextEntry(new ZipEntry(table));
        zip.write(
            table.equals("taxon_concepts.csv") ? rows.toString().getBytes(UTF_8) : shared(table));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A table of the demo, without rows that belong to taxa. */
  private static byte[] shared(String table) throws IOException {
    try (var content = Demo.find("", table).orElseThrow().open()) {
      var text = new String(content.readAllBytes(), UTF_8);
      var columns = text.substring(0, text.indexOf('\n') + 1);
      return (columns.contains("taxon_concept_id") ? columns : text).getBytes(UTF_8);
    }
  }
}
