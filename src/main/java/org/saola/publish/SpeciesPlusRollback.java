package org.saola.publish;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.changes.UpdateTime;
import org.saola.ingest.speciesplus.SucceedingRecords;
import org.saola.progress.Progress;
import org.saola.store.Database;
import org.saola.store.FormerRelease;
import org.saola.store.ImportTurn;
import org.saola.store.ReleaseDraft;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusItem;

/**
 * Serves again what an earlier release of Species+ said. Clients that ask for what changed since
 * their last visit must see what that changes; so it becomes a release of its own, in which records
 * that differ from those served until now have a new time, and names that came in between are
 * deleted.
 */
final class SpeciesPlusRollback {
  private final Database database;
  private final Dataset dataset;
  private final Progress progress;

  SpeciesPlusRollback(Database database, Dataset dataset, Progress progress) {
    this.database = database;
    this.dataset = dataset;
    this.progress = progress;
  }

  /**
   * Goes back.
   *
   * @param target null = to the release that was replaced last
   * @return empty when there is none
   */
  Optional<ReleaseRollback.Outcome> run(@Nullable Release target) {
    try (var turn = database.releases().takeTurn(dataset)) {
      var earlier = target == null ? turn.replacedLast() : Optional.of(turn.kept(target));
      return earlier.map(
          release -> new ReleaseRollback.Outcome(release.release(), publish(turn, release)));
    }
  }

  private Release publish(ImportTurn turn, FormerRelease earlier) {
    try (var draft = turn.beginAgain(earlier)) {
      add(turn.former().orElseThrow(), earlier, draft);
      try (var step = progress.start("changes", "records", -1)) {
        return draft.publish(step::add);
      }
    }
  }

  private void add(
      FormerRelease served, FormerRelease earlier, ReleaseDraft<SpeciesPlusItem> draft) {
    var writing = new RecordWriting(draft, _ -> {}, progress);
    if (Demo.is(served.release()) || Demo.is(earlier.release())) {
      // which continues nothing, and nothing continues it
      writing.add(earlier.records());
      return;
    }
    var former = served.taxa();
    var begun = draft.release().startedAt();
    writing.add(
        SucceedingRecords.of(earlier.records(), former, begun),
        former,
        new UpdateTime(former.newestTime(), begun, false));
  }
}
