package org.saola.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.saola.changes.UpdateTime;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.ingest.speciesplus.SucceedingRecords;
import org.saola.progress.Progress;
import org.saola.publish.source.PackageLayers;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.status.quality.TaxonQuality;
import org.saola.store.Database;
import org.saola.store.FormerRelease;
import org.saola.store.ImportTurn;
import org.saola.store.ReleaseDraft;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;
import org.saola.store.speciesplus.SpeciesPlusItem;
import org.saola.store.speciesplus.StoredTaxa;

/** Imports Species+ data of any format into a new release; for one import. */
public final class SpeciesPlusImport {
  private final Database database;
  private final Dataset dataset;
  private final Progress progress;
  private final ImportReport report = new ImportReport();
  private final SpeciesPlusFacts facts = new SpeciesPlusFacts();
  private final TaxonQuality quality = new TaxonQuality();

  public SpeciesPlusImport(Database database, Dataset dataset, Progress progress) {
    this.database = database;
    this.dataset = dataset;
    this.progress = progress;
  }

  /**
   * Imports and publishes.
   *
   * @return what was done
   * @throws RefusedInput if the inputs can't be taken; nothing is changed then
   */
  public ImportReport run(
      SpeciesPlusFormat format, List<InputFiles> inputs, ImportOptions options) {
    try (var turn = database.releases().takeTurn(dataset)) {
      return run(turn, format, inputs, options);
    }
  }

  ImportReport run(
      ImportTurn turn, SpeciesPlusFormat format, List<InputFiles> inputs, ImportOptions options) {
    var description = options.description(format, inputs, null);
    if (format == SpeciesPlusFormat.PACKAGE) {
      // a table without rows says that there are none
      facts.know(description.coverage());
    }
    var incoming =
        new SpeciesPlusReader(report, facts, progress)
            .read(format, inputs, options, base(turn, format, options));
    publish(turn, description, incoming, options);
    return report;
  }

  /**
   * Publishes records that were read elsewhere.
   *
   * @param basis the release that was served when they were, and still has to be
   */
  public ImportReport run(
      TaxonRecords records, ReleaseDescription description, Optional<Release> basis) {
    var options = ImportOptions.labelled(description.label(), null);
    try (var turn = database.releases().takeTurn(dataset)) {
      turn.requireServed(basis);
      publish(turn, description, new IncomingRecords(records, List.of()), options);
    }
    return report;
  }

  /**
   * Publishes what another server has, with the times that it has.
   *
   * @throws DifferingCopy if it is another when it is stored; nothing is changed then
   */
  public ImportReport run(TaxonRecords records, CopiedRelease copied) {
    var options = ImportOptions.anew(copied.description().label());
    var check = (Consumer<ReleaseDraft<SpeciesPlusItem>>) draft -> copied.check(draft.content());
    facts.know(copied.description().coverage());
    try (var turn = database.releases().takeTurn(dataset)) {
      var incoming = new IncomingRecords(records, Optional.empty(), copied.manifest(), check);
      publish(turn, copied.description(), incoming, options);
    }
    return report;
  }

  /** The release to add to; empty when the new one stands alone. */
  private static Optional<FormerRelease> base(
      ImportTurn turn, SpeciesPlusFormat format, ImportOptions options) {
    if (!options.merge()) {
      return Optional.empty();
    }
    var former = turn.former();
    former.ifPresent(release -> requireSameKind(release.release().description(), format));
    return former;
  }

  private static void requireSameKind(ReleaseDescription served, SpeciesPlusFormat format) {
    boolean primary = served.format().equals(SpeciesPlusFormat.PACKAGE.code());
    if (primary != (format == SpeciesPlusFormat.PACKAGE)) {
      throw new RefusedInput(
          ("a %s can't be merged into release %s, which came from a %s: primary records and"
                  + " computed ones don't mix. Import without --merge to replace it")
              .formatted(format.code(), served.label(), served.format()));
    }
  }

  private void publish(
      ImportTurn turn,
      ReleaseDescription description,
      IncomingRecords incoming,
      ImportOptions options) {
    try (var draft = turn.begin(description)) {
      draft.describe(incoming.manifest());
      if (incoming.source().isPresent()) {
        PackageLayers.keep(incoming.source().get(), draft);
      }
      add(incoming.records(), former(turn, options), draft);
      learn(incoming, draft);
      incoming.check().accept(draft);
      try (var step = progress.start("changes", "records", -1)) {
        var release = draft.publish(step::add);
        report.finish(release, ChangeLines.ofNewest(database, turn, release));
      }
    }
  }

  /** Says what all files together told. */
  private void learn(IncomingRecords incoming, ReleaseDraft<SpeciesPlusItem> draft) {
    var learnt = facts.learnt(draft.release().description());
    draft.learn(learnt.dataDay(), learnt.coverage());
    report.add(facts.names());
    var found =
        ImportFindings.of(quality.findings(), learnt.coverage())
            .with(facts.names())
            .withFlags(incoming.source().map(SpeciesPackage::records), flagDay(learnt));
    draft.add(new SpeciesPlusItem.Found(found.findings()));
    report.add(found);
  }

  /** What is not current had ended by this day. */
  private LocalDate flagDay(LearntFacts learnt) {
    var told = learnt.dataDay();
    return told == null
        ? LocalDate.ofInstant(database.clock().instant(), ZoneOffset.UTC)
        : told.day();
  }

  /** The release that the new one continues; empty when it starts anew, as after the demo. */
  private static Optional<StoredTaxa> former(ImportTurn turn, ImportOptions options) {
    return turn.former()
        .filter(_ -> !options.replace())
        .filter(former -> !Demo.is(former.release()))
        .map(FormerRelease::taxa);
  }

  private void add(
      TaxonRecords records, Optional<StoredTaxa> former, ReleaseDraft<SpeciesPlusItem> draft) {
    var writing = new RecordWriting(draft, this::see, progress);
    if (former.isEmpty()) {
      writing.add(records);
      return;
    }
    var succeeding = SucceedingRecords.of(records, former.get(), draft.release().startedAt());
    if (succeeding.carriedOver() > 0) {
      report.add(
          "Deleted: %,d names of earlier releases are not in the files (--replace forgets them)"
              .formatted(succeeding.carriedOver()));
    }
    writing.add(succeeding, former.get(), times(draft.release(), former.get()));
  }

  private void see(TaxonRecord taxon) {
    facts.see(taxon);
    quality.add(taxon);
  }

  private static UpdateTime times(Release release, StoredTaxa former) {
    var format = release.description().format();
    // these have the time of their download in every record
    boolean timed = !SpeciesPlusFormat.UNTIMED.contains(format);
    var newest = format.equals(ImportFormat.COPY) ? Instant.EPOCH : former.newestTime();
    return new UpdateTime(newest, release.startedAt(), timed);
  }
}
