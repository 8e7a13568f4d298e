package org.saola.api.saola1.snapshot;

import java.util.List;
import java.util.function.Supplier;
import org.saola.api.saola1.Resource;
import org.saola.store.Releases;
import org.saola.store.changes.ChangeLog;
import org.saola.store.release.Dataset;

/** What servers ask for that mirror this one. */
public final class SnapshotResources {
  private SnapshotResources() {}

  /** All resources; for administrators and peers only. */
  public static List<Resource> all(
      Releases releases, Supplier<List<Dataset>> datasets, ChangeLog changes) {
    var snapshots = new ReadableSnapshots(releases, datasets, new DigestedReleases(releases));
    var head = new SnapshotHead(changes);
    return List.of(new SnapshotResource(snapshots, head), new SummaryResource(snapshots, head));
  }
}
