package org.saola.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.saola.store.composition.ReleaseParts;
import org.saola.store.dialect.Dialect;
import org.saola.store.part.ReleasePart;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/**
 * Removes the data of releases of a dataset; done under the lock of the import, and taken up again
 * later.
 */
final class ReleaseRemoval {
  /** Requests of other processes may still read a release that was superseded a moment ago. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final Handle handle;
  private final Dialect dialect;
  private final Dataset dataset;
  private final Instant now;

  ReleaseRemoval(Handle handle, Dialect dialect, Dataset dataset, Instant now) {
    this.handle = handle;
    this.dialect = dialect;
    this.dataset = dataset;
    this.now = now;
  }

  /** Removes what killed imports and killed removals left behind. */
  void removeRemains() {
    handle
        .select("select id from release where state = 'writing' and dataset = ?", dataset.id())
        .mapTo(Long.class)
        .list()
        .forEach(this::remove);
    parts().forEach(part -> part.removeRemains(handle, dataset));
  }

  private List<? extends ReleasePart<?>> parts() {
    return ReleaseParts.of(dataset.kind()).list();
  }

  /**
   * Removes the releases that were replaced longest ago.
   *
   * @param kept how many stay, the current one included
   */
  void removeBeyond(int kept) {
    handle
        .createQuery(
            """
            select id from release
             where dataset = :dataset and state = 'superseded' and removed_at is null
               and superseded_at < :before
               and id not in
                   (select id from release
                     where dataset = :dataset and state = 'superseded' and removed_at is null
                     order by superseded_at desc, id desc limit :kept)
            """)
        .bind("dataset", dataset.id())
        .bind("before", Microseconds.of(now.minus(GRACE)))
        .bind("kept", kept - 1)
        .mapTo(Long.class)
        .list()
        .forEach(this::remove);
  }

  /**
   * Removes one that was replaced; false when that was only a moment ago, and others may read it.
   */
  boolean removeReplaced(Release release) {
    boolean due =
        handle
            .createQuery("select superseded_at < :before from release where id = :id")
            .bind("before", Microseconds.of(now.minus(GRACE)))
            .bind("id", release.id())
            .mapTo(Boolean.class)
            .one();
    if (due) {
      remove(release.id());
    }
    return due;
  }

  /**
   * Removes all there are, then the dataset itself. A removal that was killed can be run again, as
   * the dataset is there to the end.
   */
  void removeDataset() {
    parts().forEach(part -> part.removeDataset(handle, dataset));
    handle
        .createQuery("select id from release where dataset = :dataset and removed_at is null")
        .bind("dataset", dataset.id())
        .mapTo(Long.class)
        .list()
        .forEach(this::remove);
    parts().forEach(part -> part.removeRemains(handle, dataset));
    handle.useTransaction(transaction ->
        transaction.execute(
            "update dataset set removed_at = ? where id = ?", Microseconds.of(now), dataset.id()));
  }

  /**
   * Removes the data in many small steps, so that other writers need not wait long. They were
   * published: overwriting them would take several times as long.
   */
  void remove(long id) {
    try {
      dialect.overwriteDeleted(handle.getConnection(), false);
      try {
        removeData(id);
      } finally {
        dialect.overwriteDeleted(handle.getConnection(), true);
      }
    } catch (SQLException e) {
      throw Connections.failed(dialect, e);
    }
  }

  private void removeData(long id) {
    // whoever takes it up again finds it by this state
    handle.useTransaction(transaction ->
        transaction.execute("update release set state = 'writing' where id = ?", id));
    parts().forEach(part -> part.remove(handle, id));
    handle.useTransaction(transaction -> forget(transaction, id));
  }

  /** One that was published is remembered. */
  private void forget(Handle transaction, long id) {
    transaction.execute(
        """
        update release set state = 'superseded', removed_at = ?
         where id = ? and published_at is not null
        """,
        Microseconds.of(now),
        id);
    int unpublished =
        transaction.execute("delete from release where id = ? and published_at is null", id);
    if (unpublished == 1) {
      parts().forEach(part -> part.forget(transaction, id));
    }
  }
}
