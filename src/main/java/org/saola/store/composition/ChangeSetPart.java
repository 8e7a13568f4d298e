package org.saola.store.composition;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.store.changes.ChangeContent;
import org.saola.store.changes.ChangeSetWriter;
import org.saola.store.content.CheckedTable;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;
import org.saola.store.part.ReleasePart;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/** What a release changed when it came to be served. The log of changes is kept for ever. */
public final class ChangeSetPart implements ReleasePart<Object> {
  public static final ChangeSetPart PART = new ChangeSetPart();

  private ChangeSetPart() {}

  @Override
  public PartWriter<Object> begin(PartOutput output) {
    return new PartWriter<>() {
      private @Nullable ChangeSetWriter changes;

      @Override
      public void conclude(Optional<Release> previous, Release release, LongConsumer step)
          throws SQLException {
        changes =
            ChangeSetWriter.begin(
                output.handle(),
                release.dataset().id(),
                release.id(),
                previous.map(Release::id).orElse(null));
        new ReleaseChanges(output.connections(), changes, step).write(previous, release);
      }

      @Override
      public void publish(Handle transaction, long now) throws SQLException {
        Objects.requireNonNull(changes, "published without changes").publish(transaction, now);
      }
    };
  }

  /** Each release changes something of its own. */
  @Override
  public void carryOver(Release earlier, PartOutput output) {}

  @Override
  public void remove(Handle handle, long release) {}

  @Override
  public void removeRemains(Handle handle, Dataset dataset) {
    ChangeSetWriter.removeUnpublished(handle, dataset.id());
  }

  @Override
  public List<CheckedTable> tables() {
    return List.of(
        new CheckedTable(
            "change_entry",
            List.of("key"),
            "kind, taxon_id, content",
            row ->
                ChangeContent.checksum(
                    row.getLong(1), row.getInt(2), row.getInt(3), row.getBytes(4)),
            key -> Long.toString(key[0])));
  }
}
