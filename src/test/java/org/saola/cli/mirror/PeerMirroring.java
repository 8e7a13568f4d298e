package org.saola.cli.mirror;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.sync.Patience;
import org.saola.sync.SyncTerms;
import org.saola.sync.Upstream;
import org.saola.sync.job.SyncSettings;

/**
 * Mirrors a server in this process, faster than real mirrors do.
 *
 * @param from the address of that server
 */
record PeerMirroring(Database database, Path data, String from, @Nullable String token) {
  private static final Patience NEARLY_NONE =
      new Patience(
          Duration.ofMillis(1),
          Duration.ofMillis(5),
          Duration.ofMillis(40),
          12,
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10));

  /** Mirrors both sources and gives what was reported, notices first. */
  List<String> run() throws IOException {
    var said = new ArrayList<String>();
    for (var source : Dataset.FIRST) {
      said.addAll(run(source, Long.MAX_VALUE));
    }
    return said;
  }

  List<String> run(Dataset source, long mostRequests) throws IOException {
    var settings =
        new SyncSettings(
            true,
            source,
            new Upstream(URI.create(from + "/api/saola/v1"), "X-Authentication-Token", token),
            new SyncTerms(NEARLY_NONE, mostRequests),
            List.of(Language.values()),
            false,
            false,
            null);
    return Mirroring.run(database, data, settings);
  }
}
