package org.saola.publish;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.saola.api.speciesplus1.document.RecordRenderer;
import org.saola.changes.UpdateTime;
import org.saola.ingest.RenderingPool;
import org.saola.progress.Progress;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.ReleaseDraft;
import org.saola.store.speciesplus.SpeciesPlusItem;
import org.saola.store.speciesplus.StoredTaxa;

/** Renders records of Species+ and adds them to a draft, on all processors. */
final class RecordWriting {
  private final ReleaseDraft<SpeciesPlusItem> draft;
  private final Consumer<TaxonRecord> witness;
  private final Progress progress;

  /**
   * @param witness is shown every record once, before it is rendered
   */
  RecordWriting(
      ReleaseDraft<SpeciesPlusItem> draft, Consumer<TaxonRecord> witness, Progress progress) {
    this.draft = draft;
    this.witness = witness;
    this.progress = progress;
  }

  /** Adds records with the times that they have. */
  void add(TaxonRecords records) {
    add(records, taxon -> taxon);
  }

  /**
   * Adds records that take the place of others.
   *
   * @param times what becomes of the times of those that differ from their former
   */
  void add(TaxonRecords records, StoredTaxa former, UpdateTime times) {
    add(records, taxon -> times.applied(former.find(taxon.id()).orElse(null), taxon));
  }

  private void add(TaxonRecords records, UnaryOperator<TaxonRecord> dated) {
    try (var step = progress.start("records", "records", records.count());
        var pool = new RenderingPool<>(RecordRenderer::new, RecordRenderer::close, step)) {
      records.forEach((taxon, place) -> {
        witness.accept(taxon);
        pool.submit(renderer -> {
          var record = dated.apply(taxon);
          draft.add(new SpeciesPlusItem.Taxon(place, record, renderer.render(record)));
        });
      });
      pool.finish();
    }
  }
}
