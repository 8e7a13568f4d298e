package org.saola.store.verify;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.saola.store.content.Form;
import org.saola.store.content.RecordKey;
import org.saola.store.redlist.RedListDocuments;
import org.saola.store.redlist.RedListKey;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.TaxonIndex;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/** Whether all of a release is there: its index can be loaded, and numbers agree. */
final class ReleaseCheck {
  private final Connections connections;
  private final Release release;
  private final List<String> faults = new ArrayList<>();

  ReleaseCheck(Connections connections, Release release) {
    this.connections = connections;
    this.release = release;
  }

  /** What is wrong, each in one line. */
  List<String> run() {
    try {
      switch (release.dataset().kind()) {
        case SPECIES_PLUS -> checkSpeciesPlus();
        case RED_LIST -> checkRedList();
      }
    } catch (DatabaseException e) {
      faults.add(words() + ": " + e.getMessage());
    } catch (RuntimeException e) { // whatever comes of reading what is not as it was written
      faults.add(words() + ": its index can't be loaded: " + e);
    }
    return faults;
  }

  private String words() {
    return "release %s of %s".formatted(release.description().label(), release.dataset().id());
  }

  private void checkSpeciesPlus() {
    var index = TaxonIndex.load(connections, release.id(), release.recordCount());
    long first = RecordKey.first(release.id());
    long last = RecordKey.last(release.id());
    compare("taxon_document", count("taxon_document", first, last), release.recordCount());
    if (index.knowsForms()) {
      for (var form : Form.values()) {
        long found =
            count(
                "rendition",
                RecordKey.of(release.id(), form.number(), 0),
                RecordKey.last(release.id(), form));
        compare("rendition of form " + form, found, index.count(form));
      }
    }
  }

  private void checkRedList() {
    var index = new RedListDocuments(connections, release.id()).index();
    compare("records", index.assessments().size(), release.recordCount());
    compare(
        "red_list_document of assessments",
        count(
            "red_list_document",
            RedListKey.assessment(release.id(), 0),
            RedListKey.assessment(release.id(), Integer.MAX_VALUE)),
        index.assessments().size());
    compare(
        "red_list_document of taxa",
        count(
            "red_list_document",
            RedListKey.taxon(release.id(), 0),
            RedListKey.taxon(release.id(), Integer.MAX_VALUE)),
        index.taxonCount());
  }

  private long count(String table, long first, long last) {
    return connections.read(handle -> count(handle, table, first, last));
  }

  private static long count(Handle handle, String table, long first, long last) {
    return handle
        .select("select count(*) from " + table + " where key between ? and ?", first, last)
        .mapTo(Long.class)
        .one();
  }

  private void compare(String what, long found, long expected) {
    if (found != expected) {
      faults.add("%s: %s: %,d of %,d are there".formatted(words(), what, found, expected));
    }
  }
}
