package org.saola.store.speciesplus;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;

/** Writes the records of one release in large batches. */
final class RecordWriter implements PartWriter<SpeciesPlusItem> {
  /** What is held in memory before it is written; twice that at most. */
  private static final long BATCH_BYTES = 32L << 20;

  private final PartOutput output;
  private RecordBatch batch = new RecordBatch();
  private int writtenUpTo = -1;
  private int count;
  private int lastPlace = -1;
  private @Nullable RecordSpool late;

  RecordWriter(PartOutput output) {
    this.output = output;
  }

  @Override
  public Insertion take(SpeciesPlusItem item) {
    if (!(item instanceof SpeciesPlusItem.Taxon(int place, var taxon, var renditions))) {
      return Insertion.NOTHING;
    }
    var row = PendingRecord.of(output.release().id(), place, taxon, renditions);
    return () -> add(row);
  }

  private void add(PendingRecord pending) throws IOException {
    count++;
    lastPlace = Math.max(lastPlace, pending.place());
    if (pending.place() > writtenUpTo) {
      addToBatch(pending);
    } else {
      putAside(pending);
    }
  }

  private void addToBatch(PendingRecord pending) {
    batch.add(pending);
    if (batch.bytes() >= BATCH_BYTES) {
      writeBatch();
    }
  }

  private void putAside(PendingRecord pending) throws IOException {
    var spool = late;
    if (spool == null) {
      spool =
          new RecordSpool(
              output.connections().dialect().temporaryFile(output.release().dataset().id()));
      late = spool;
    }
    spool.add(pending);
  }

  private void writeBatch() {
    var full = batch;
    output.thread().write(transaction -> full.writeTo(transaction.getConnection()));
    batch = new RecordBatch();
    writtenUpTo = Math.max(writtenUpTo, full.lastPlace());
  }

  /**
   * Writes what is left.
   *
   * @throws IllegalStateException if places are missing
   */
  @Override
  public void finish() throws IOException {
    writeBatch();
    if (late != null) {
      late.forEach(this::addToBatch);
      writeBatch();
    }
    output.thread().await();
    if (count != lastPlace + 1) {
      throw new IllegalStateException("%d records up to place %d".formatted(count, lastPlace));
    }
  }

  @Override
  public void close() throws IOException {
    if (late != null) {
      late.close();
    }
  }
}
