package org.saola.store.part;

import java.util.function.Consumer;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;

/** Looks whether a release is whole, and notes what is missing. */
public record PartCheck(Connections connections, Release release, Consumer<String> faults) {

  /** Counts the rows of a table from one key to another, both inclusive, and compares. */
  public void compareRows(String table, String what, long first, long last, long expected) {
    long found =
        connections.read(handle ->
            handle
                .select("select count(*) from " + table + " where key between ? and ?", first, last)
                .mapTo(Long.class)
                .one());
    compare(what, found, expected);
  }

  /** Notes a difference. */
  public void compare(String what, long found, long expected) {
    if (found != expected) {
      faults.accept("%s: %,d of %,d are there".formatted(what, found, expected));
    }
  }
}
