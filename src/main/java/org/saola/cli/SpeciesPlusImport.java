package org.saola.cli;

import org.saola.ingest.Progress;
import org.saola.store.Database;

/** stub. */
record SpeciesPlusImport(Database database, Progress progress) {
  void importDemoIfEmpty() {}
}
