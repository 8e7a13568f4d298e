package org.saola.site;

import java.time.Clock;
import org.saola.api.saola1.check.CheckSources;
import org.saola.api.saola1.taxa.Origin;
import org.saola.store.Database;
import org.saola.store.names.Names;
import org.saola.store.redlist.CodeListFiles;

/** What lists are checked with. */
public final class CheckResources {
  private CheckResources() {}

  /** What is served by a database. */
  public static CheckSources sources(Database database, Names names, Clock clock) {
    return new CheckSources(
        database, names, NameResources.crosswalks(names), CodeListFiles.load(), new Origin(clock));
  }
}
