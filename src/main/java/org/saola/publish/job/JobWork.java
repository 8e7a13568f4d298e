package org.saola.publish.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saola.ingest.InputFiles;
import org.saola.ingest.OpenInputs;
import org.saola.progress.Progress;
import org.saola.publish.ImportReport;
import org.saola.publish.Importer;
import org.saola.publish.ReleaseRollback;
import org.saola.store.Database;
import org.saola.store.jobs.Job;
import org.saola.store.jobs.JobKind;
import org.saola.store.jobs.JobOrder;
import org.saola.store.jobs.JobReport;
import org.saola.store.jobs.RefusedOrder;
import org.saola.store.jobs.Uploads;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/** Does one job. */
final class JobWork {
  private final Database database;
  private final Path folder;
  private final Job job;
  private final Progress progress;

  /** What was done, and what is served since if something is. */
  record Outcome(JobReport report, Optional<Release> release) {}

  /**
   * @param folder where large tables may be put aside while they are read
   */
  JobWork(Database database, Path folder, Job job, Progress progress) {
    this.database = database;
    this.folder = folder;
    this.job = job;
    this.progress = progress;
  }

  Outcome run() {
    var dataset = database.datasets().get(job.order().dataset());
    return switch (job.order().kind()) {
      case DRY_RUN, IMPORT -> importFiles(dataset);
      case ROLLBACK -> rollBack(dataset);
      case REMOVAL -> remove(dataset);
    };
  }

  private Outcome importFiles(Dataset dataset) {
    var uploads = database.jobs().uploads();
    var files = job.order().uploads().stream().map(id -> file(uploads, id)).toList();
    ImportReport report;
    try (var inputs = OpenInputs.of(files)) {
      report = read(dataset, inputs.all());
    }
    return new Outcome(JobReport.of(report.lines(), report.figures()), report.release());
  }

  private static Path file(Uploads uploads, long id) {
    return uploads.file(uploads.find(id).orElseThrow(() -> new RefusedOrder("file.removed", id)));
  }

  private ImportReport read(Dataset dataset, List<InputFiles> inputs) {
    var wishes = new OrderedOptions(job.order().wishes());
    var importer = new Importer(database, folder, progress);
    return job.order().kind() == JobKind.IMPORT
        ? importer.run(Optional.of(dataset), wishes.format(), inputs, wishes.options())
        : importer.tryOut(Optional.of(dataset), wishes.format(), inputs, wishes.options());
  }

  private Outcome rollBack(Dataset dataset) {
    var target = job.order().wish(JobOrder.RELEASE).map(number -> release(dataset, number));
    var outcome =
        new ReleaseRollback(database, progress)
            .run(dataset, target.orElse(null))
            .orElseThrow(() -> new RefusedOrder("order.no-earlier", dataset.id()));
    var release = outcome.release();
    return new Outcome(
        JobReport.of(
            outcome.lines(), Map.of("number", release.number(), "records", release.recordCount())),
        Optional.of(release));
  }

  private Outcome remove(Dataset dataset) {
    var release = release(dataset, job.order().wish(JobOrder.RELEASE).orElseThrow());
    database.releases().remove(release);
    var line =
        "Removed the data of release %d (%s) of %s; its changes stay in the log"
            .formatted(release.number(), release.description().label(), dataset.id());
    return new Outcome(JobReport.of(List.of(line), Map.of()), Optional.empty());
  }

  private Release release(Dataset dataset, String number) {
    return database.releases().list().stream()
        .filter(each -> each.dataset().equals(dataset))
        .filter(each -> Integer.toString(each.number()).equals(number))
        .findFirst()
        .orElseThrow(() -> new RefusedOrder("order.release-none", number, dataset.id()));
  }
}
