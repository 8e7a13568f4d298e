package org.saola.store.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.store.composition.ReleaseParts;
import org.saola.store.part.PartCheck;
import org.saola.store.release.Release;
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
      var check = new PartCheck(connections, release, this::add);
      ReleaseParts.of(release.dataset().kind()).list().forEach(part -> part.check(check));
    } catch (DatabaseException e) {
      add(e.getMessage());
    } catch (RuntimeException e) { // whatever comes of reading what is not as it was written
      add("its index can't be loaded: " + e);
    }
    return faults;
  }

  private void add(@Nullable String fault) {
    faults.add(words() + ": " + fault);
  }

  private String words() {
    return "release %s of %s".formatted(release.description().label(), release.dataset().id());
  }
}
