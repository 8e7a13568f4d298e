package org.saola.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.RecordRendering;
import org.saola.store.ReleaseDraft;

/** Renders the records of a release on all processors and writes them into its draft. */
public final class RecordImport implements AutoCloseable {
  /** Enough that no processor waits, little enough that memory stays small. */
  private static final int AHEAD = 256;

  private final ExecutorService workers;
  private final Queue<RecordRendering> idle = new ConcurrentLinkedQueue<>();
  private final List<RecordRendering> renderings = new ArrayList<>();

  /**
   * @param rendering makes what one thread renders with
   */
  public RecordImport(Supplier<? extends RecordRendering> rendering) {
    var processors = Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < processors; i++) {
      renderings.add(rendering.get());
    }
    idle.addAll(renderings);
    workers =
        Executors.newFixedThreadPool(processors, Thread.ofPlatform().name("render").factory());
  }

  /** Writes all records; the draft stays unpublished. */
  public void run(TaxonRecords records, ReleaseDraft draft, Progress progress) {
    Deque<Future<?>> underWay = new ArrayDeque<>();
    try (var step = progress.start("records", "records", records.count())) {
      records.forEach((taxon, seq) -> {
        underWay.add(workers.submit(() -> write(taxon, seq, draft)));
        if (underWay.size() > AHEAD) {
          await(underWay.remove(), step);
        }
      });
      while (!underWay.isEmpty()) {
        await(underWay.remove(), step);
      }
    }
  }

  private void write(TaxonRecord taxon, int seq, ReleaseDraft draft) {
    var rendering = idle.remove(); // there is one for each worker
    try {
      draft.add(seq, taxon, rendering.render(taxon));
    } finally {
      idle.add(rendering);
    }
  }

  private static void await(Future<?> record, Progress.Step step) {
    try {
      record.get();
      step.add(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the import was interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a record could not be written", e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    renderings.forEach(RecordRendering::close);
  }
}
