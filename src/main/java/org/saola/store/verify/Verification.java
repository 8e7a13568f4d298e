package org.saola.store.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.saola.progress.Progress;
import org.saola.store.changes.ChangeLog;
import org.saola.store.composition.ReleaseParts;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/**
 * Checks a whole database, beside servers that go on: the database itself, every row that has a
 * checksum, the index of each release, and whether numbers agree. Changes nothing.
 */
public final class Verification {
  private final Connections connections;
  private final Supplier<List<Release>> readable;
  private final ChangeLog changes;
  private final Progress progress;
  private final List<Verified.Table> tables = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * @param readable the releases whose data are there at that moment
   */
  public Verification(
      Connections connections,
      Supplier<List<Release>> readable,
      ChangeLog changes,
      Progress progress) {
    this.connections = connections;
    this.readable = readable;
    this.changes = changes;
    this.progress = progress;
  }

  /** Waits for all of it. */
  public Verified run() {
    checkDatabase();
    for (var table : ReleaseParts.tables()) {
      try (var step = progress.start("check " + table.name(), "rows", -1)) {
        tables.add(new TableCheck(connections, table, faults).run(step));
      }
    }
    checkReleases();
    faults.addAll(changes.gaps());
    return new Verified(tables, faults);
  }

  private void checkDatabase() {
    try (var step = progress.start("check tables and indexes", "rows", -1)) {
      connections
          .read(handle -> connections.dialect().faults(handle.getConnection()))
          .forEach(fault -> faults.add(connections.dialect().location() + ": " + fault));
      step.add(1);
    } catch (DatabaseException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
  }

  /** Whatever else is known of it by now. */
  private boolean isReadable(Release release) {
    return readable.get().stream().anyMatch(each -> each.id() == release.id());
  }

  private void checkReleases() {
    var releases = readable.get();
    try (var step = progress.start("check releases", "rows", releases.size())) {
      for (var release : releases) {
        var found = new ReleaseCheck(connections, release).run();
        if (!found.isEmpty() && isReadable(release)) {
          faults.addAll(found); // else it was removed meanwhile
        }
        step.add(1);
      }
    }
  }
}
