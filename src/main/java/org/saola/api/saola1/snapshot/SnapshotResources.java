package org.saola.api.saola1.snapshot;

import java.util.List;
import org.saola.api.saola1.Resource;
import org.saola.store.Releases;
import org.saola.store.changes.ChangeLog;

/** What servers ask for that mirror this one. */
public final class SnapshotResources {
  private SnapshotResources() {}

  /** All resources; for administrators and peers only. */
  public static List<Resource> all(Releases releases, ChangeLog changes) {
    var snapshots = new ReadableSnapshots(releases, new DigestedReleases(releases));
    var head = new SnapshotHead(changes);
    return List.of(new SnapshotResource(snapshots, head), new SummaryResource(snapshots, head));
  }
}
