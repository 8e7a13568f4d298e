package org.saola.store.redlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.saola.store.content.CheckedTable;
import org.saola.store.content.DeflatedPieces;
import org.saola.store.content.Insert;
import org.saola.store.content.KeyedBytes;
import org.saola.store.content.KeyedRemoval;
import org.saola.store.content.RecordKey;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;
import org.saola.store.part.ReleasePart;
import org.saola.store.release.Release;

/** The documents of assessments and taxa of a Red List, each under its number. */
public final class DocumentsPart implements ReleasePart<RedListItem> {
  public static final DocumentsPart PART = new DocumentsPart();

  static final String TABLE = "red_list_document";

  private DocumentsPart() {}

  @Override
  public PartWriter<RedListItem> begin(PartOutput output) {
    return new DocumentWriter(output);
  }

  /** All pass again. */
  @Override
  public void carryOver(Release earlier, PartOutput output) {}

  @Override
  public void remove(Handle handle, long release) {
    KeyedRemoval.remove(handle, TABLE, RecordKey.first(release), RecordKey.last(release));
  }

  @Override
  public List<CheckedTable> tables() {
    return List.of(CheckedTable.keyed(TABLE));
  }

  /**
   * Writes documents of the Red List in large batches. Documents are as large as pages of the
   * database, so that those far apart cost hardly more than neighbours.
   */
  private static final class DocumentWriter implements PartWriter<RedListItem> {
    /** What is held in memory before it is written; twice that at most. */
    private static final long BATCH_BYTES = 32L << 20;

    private static final Insert<KeyedBytes> INSERT = Insert.keyedBytes(TABLE);

    private final PartOutput output;
    private final long release;
    private List<KeyedBytes> batch = new ArrayList<>();
    private long bytes;

    DocumentWriter(PartOutput output) {
      this.output = output;
      this.release = output.release().id();
    }

    @Override
    public Insertion take(RedListItem item) {
      return switch (item) {
        case RedListItem.Assessed(var summary, _, var document, _) ->
            insertion(
                RedListKey.assessment(release, summary.assessmentId()),
                DeflatedPieces.encode(document.beforeDate(), document.afterDate()));
        case RedListItem.Taxon(var summary, var document, _) ->
            insertion(RedListKey.taxon(release, summary.sisId()), DeflatedPieces.encode(document));
        case RedListItem.Text _, RedListItem.Found _ -> Insertion.NOTHING;
      };
    }

    private Insertion insertion(long key, byte[] content) {
      var row = new KeyedBytes(key, content);
      return () -> add(row);
    }

    private void add(KeyedBytes document) {
      batch.add(document);
      bytes += document.content().length;
      if (bytes >= BATCH_BYTES) {
        writeBatch();
      }
    }

    private void writeBatch() {
      var full = batch;
      full.sort(Comparator.comparingLong(KeyedBytes::key));
      output.thread().write(transaction -> INSERT.write(transaction.getConnection(), full));
      batch = new ArrayList<>();
      bytes = 0;
    }

    @Override
    public void finish() {
      writeBatch();
      output.thread().await();
    }
  }
}
