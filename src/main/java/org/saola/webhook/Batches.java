package org.saola.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saola.store.changes.ChangeEntry;
import org.saola.store.changes.ChangeFilter;
import org.saola.store.changes.ChangeLog;
import org.saola.store.changes.ReleaseRange;
import org.saola.store.webhooks.DeadLetter;
import org.saola.store.webhooks.Webhook;

/** Cuts the log into batches: of one release, and neither too many changes nor too many bytes. */
final class Batches {
  private static final int MOST_CHANGES = 1000;
  private static final int MOST_BYTES = 1 << 20;

  private final ChangeLog changes;

  Batches(ChangeLog changes) {
    this.changes = changes;
  }

  /** What comes after the cursor; empty at the end of the log. */
  Optional<Batch> next(Webhook webhook) {
    Batch batch = null;
    for (var release : changes.ranges()) {
      if (release.last() > webhook.cursor()) {
        batch = batch(webhook, webhook.cursor(), release.last(), release);
        if (!batch.entries().isEmpty()) {
          return Optional.of(batch);
        }
      }
    }
    return Optional.ofNullable(batch);
  }

  /** The same batch as before, as the log never changes. */
  Batch again(Webhook webhook, DeadLetter letter) {
    var release =
        changes.ranges().stream()
            .filter(range -> range.last() >= letter.until())
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("the log ends before change " + letter.until()));
    return batch(webhook, letter.since(), letter.until(), release);
  }

  /**
   * The beginning of what there is.
   *
   * @param until not beyond the release
   */
  private Batch batch(Webhook webhook, long since, long until, ReleaseRange release) {
    var kinds = webhook.filter().kinds();
    if (kinds.isEmpty() || !webhook.filter().takes(release.dataset())) {
      return new Batch(webhook, since, until, release, List.of());
    }
    var filter =
        new ChangeFilter(
            Set.of(release.dataset().id()),
            kinds,
            webhook.filter().changeClass(),
            ChangeFilter.only(webhook.filter().taxonId()),
            release.release() - 1,
            release.release());
    var page = changes.read(since, MOST_CHANGES, filter);
    var kept = new ArrayList<ChangeEntry>();
    long bytes = 0;
    for (var entry : page.entries()) {
      bytes += entry.json().length;
      if (entry.sequence() > until) {
        return new Batch(webhook, since, until, release, kept);
      }
      if (bytes > MOST_BYTES && !kept.isEmpty()) {
        return new Batch(webhook, since, kept.getLast().sequence(), release, kept);
      }
      kept.add(entry);
    }
    return new Batch(webhook, since, page.more() ? page.cursor() : until, release, kept);
  }
}
