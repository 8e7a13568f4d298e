package org.saola.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.saola.api.redlist4.DocumentRenderer;
import org.saola.ingest.InputFiles;
import org.saola.ingest.Progress;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.RenderingPool;
import org.saola.ingest.redlistdocuments.RedListDocuments;
import org.saola.redlist.CodeLists;
import org.saola.redlist.RedListRecords;
import org.saola.store.CodeListFiles;
import org.saola.store.Database;
import org.saola.store.RedListDraft;
import org.saola.store.ReleaseDescription;

/** Imports Red List data of any format into a new release. */
final class RedListImport {
  private final Database database;
  private final Progress progress;
  private final CodeLists codeLists = CodeListFiles.load();
  private final List<String> report = new ArrayList<>();

  RedListImport(Database database, Progress progress) {
    this.database = database;
    this.progress = progress;
  }

  /**
   * Imports and publishes.
   *
   * @return what was done, a sentence a line
   * @throws RefusedInput if the inputs can't be taken; nothing is changed then
   */
  List<String> run(RedListFormat format, List<InputFiles> inputs, ImportWish wish) {
    var started = Instant.now();
    if (wish.merge()) {
      throw new RefusedInput(
          "Red List releases are not merged; give all files in one import, which joins them");
    }
    publish(records(format, inputs), wish.description(format, inputs));
    report.add("Took %.1f s".formatted(Duration.between(started, Instant.now()).toMillis() / 1e3));
    return report;
  }

  private RedListRecords records(RedListFormat format, List<InputFiles> inputs) {
    return switch (format) {
      case DOCUMENTS -> {
        var documents = RedListDocuments.open(inputs, codeLists, progress);
        report.addAll(documents.report().lines());
        yield documents;
      }
    };
  }

  private void publish(RedListRecords records, ReleaseDescription description) {
    try (var draft = database.releases().beginRedList(description)) {
      addAssessments(records, draft);
      addTaxa(records, draft);
      draft.putText(
          DocumentRenderer.GREEN_STATUS, DocumentRenderer.greenStatuses(records.greenStatuses()));
      var release = draft.publish();
      report.add(
          "Now serving release %s of %s: %,d records"
              .formatted(
                  release.description().label(), release.source().code(), release.recordCount()));
    }
  }

  private void addAssessments(RedListRecords records, RedListDraft draft) {
    try (var step = progress.start("assessments", "assessments", records.assessmentCount());
        var pool = pool(records, step)) {
      records.forEachAssessment(assessment ->
          pool.submit(renderer -> {
            var rendered = renderer.assessment(assessment);
            draft.addAssessment(rendered.summary(), rendered.facets(), rendered.document());
          }));
      pool.finish();
    }
  }

  private void addTaxa(RedListRecords records, RedListDraft draft) {
    try (var step = progress.start("taxa", "taxa", -1);
        var pool = pool(records, step)) {
      records.forEachTaxon(taxon ->
          pool.submit(
              renderer -> draft.addTaxon(renderer.summary(taxon), renderer.document(taxon))));
      pool.finish();
    }
  }

  private RenderingPool<DocumentRenderer> pool(RedListRecords records, Progress.Step step) {
    var members = records.comprehensiveGroupMembers();
    var statuses = records.greenStatuses();
    return new RenderingPool<>(
        () -> new DocumentRenderer(codeLists, members, statuses), DocumentRenderer::close, step);
  }
}
