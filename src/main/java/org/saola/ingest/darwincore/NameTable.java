package org.saola.ingest.darwincore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.darwincore.archive.ArchiveRow;
import org.saola.ingest.darwincore.archive.ArchiveTable;
import org.saola.ingest.darwincore.archive.MetaFile;

/** The names of an archive by their ids; they are all kept in memory. */
final class NameTable {
  /** So many fit into 1 GB; the Red List itself has about 350,000 with synonyms. */
  private static final int MOST_NAMES = 1_000_000;

  private final Map<String, NameRow> rows = new LinkedHashMap<>();
  private final Map<String, String> shared = new HashMap<>();
  private final ImportIssues issues;
  private final Map<String, Long> rowsByFile = new TreeMap<>();
  private final Map<String, ArchiveName> separateNames = new HashMap<>();

  NameTable(ImportIssues issues) {
    this.issues = issues;
  }

  /** Reads the tables of names, taxa and synonyms, in this order. */
  void read(List<ArchiveTable> tables) {
    for (var type : List.of("name", "taxon", "synonym")) {
      tables.stream()
          .filter(table -> table.type().equals(type))
          .forEach(table ->
              rowsByFile.put(table.file().name(), table.read(issues, row -> add(type, row))));
    }
  }

  private void add(String type, ArchiveRow row) {
    var name = name(row);
    var id = row.find("taxonid", MetaFile.CORE_ID, "id", "nameid");
    if (id == null || name == null) {
      row.problem(
          issues,
          id == null ? "taxonID" : "scientificName",
          null,
          "is missing; every name needs an id and the name itself");
    } else if (type.equals("name")) {
      separateNames.put(id, name);
    } else if (type.equals("synonym")) {
      // a synonym of ColDP is told by its taxon and its name, and may have no id of its own
      var own = row.find("id", "nameid");
      put(row, synonym(row, own == null ? id + " " + name.verbatim() : own, id, name));
    } else {
      put(row, taxon(row, id, name));
    }
  }

  private @Nullable ArchiveName name(ArchiveRow row) {
    var own = ArchiveName.of(row);
    var nameId = own == null ? row.find("nameid") : null;
    return nameId == null ? own : separateNames.get(nameId);
  }

  private NameRow taxon(ArchiveRow row, String id, ArchiveName name) {
    var status = row.find("taxonomicstatus", "status");
    var accepted = row.find("acceptednameusageid");
    if (accepted == null && isSynonym(status)) {
      accepted = row.find("parentid"); // ColDP points from a synonym to its taxon so
    }
    var higher = new ArrayList<@Nullable String>();
    for (var rank : NameRow.HIGHER) {
      var above = row.find(rank);
      higher.add(above == null ? null : share(above.toUpperCase(Locale.ROOT)));
    }
    return new NameRow(
        id,
        row.find("parentnameusageid", "parentid"),
        id.equals(accepted) ? null : accepted,
        status,
        name,
        Collections.unmodifiableList(higher),
        row.find("bibliographiccitation", "references", "source"),
        new NameRow.Place(row.table().file().name(), row.line()));
  }

  private static NameRow synonym(ArchiveRow row, String id, String taxonId, ArchiveName name) {
    return new NameRow(
        id,
        null,
        taxonId,
        row.find("status"),
        name,
        Collections.nCopies(5, null),
        null,
        new NameRow.Place(row.table().file().name(), row.line()));
  }

  private static boolean isSynonym(@Nullable String status) {
    return status != null && status.toLowerCase(Locale.ROOT).contains("synonym");
  }

  private String share(String text) {
    return shared.computeIfAbsent(text, same -> same);
  }

  private void put(ArchiveRow row, NameRow name) {
    if (rows.putIfAbsent(name.id(), name) != null) {
      row.problem(
          issues, "taxonID", name.id(), "is there twice; every name needs an id of its own");
    }
    if (rows.size() > MOST_NAMES) {
      throw new RefusedInput(
          "%s holds more than %,d names; take only those that were assessed"
              .formatted(row.table().file().name(), MOST_NAMES));
    }
  }

  /** Notes something odd about a name. */
  void remark(NameRow row, String sentence) {
    var place = row.place();
    issues.remark(
        new ImportIssue(
            place.file(), place.line(), "scientificName", row.name().verbatim(), sentence));
  }

  @Nullable NameRow find(@Nullable String id) {
    return id == null ? null : rows.get(id);
  }

  /** All names, in the order of the archive. */
  Iterable<NameRow> all() {
    return rows.values();
  }

  int count() {
    return rows.size();
  }

  /** How many rows each table has. */
  Map<String, Long> rowsByFile() {
    return rowsByFile;
  }
}
