package org.saola.cli.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.saola.api.speciesplus1.document.RecordRenderer;
import org.saola.changes.UpdateTime;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFiles;
import org.saola.ingest.NamedInput;
import org.saola.ingest.Progress;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.RenderingPool;
import org.saola.ingest.checklist.ChecklistIndex;
import org.saola.ingest.speciesdump.DumpLanguages;
import org.saola.ingest.speciesdump.MergedRecords;
import org.saola.ingest.speciesdump.SpeciesDump;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.ingest.speciesplus.SucceedingRecords;
import org.saola.ingest.speciesresponses.SpeciesResponses;
import org.saola.ingest.website.WebsiteExport;
import org.saola.speciesplus.Derivation;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.Database;
import org.saola.store.FormerRelease;
import org.saola.store.ImportTurn;
import org.saola.store.ReleaseDraft;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;
import org.saola.store.release.Source;
import org.saola.store.speciesplus.StoredTaxa;

/** Imports Species+ data of any format into a new release. */
public final class SpeciesPlusImport {
  private final Database database;
  private final Progress progress;
  private final ImportReport report = new ImportReport();
  private final SpeciesPlusFacts facts = new SpeciesPlusFacts();

  public SpeciesPlusImport(Database database, Progress progress) {
    this.database = database;
    this.progress = progress;
  }

  /** Imports the demo package that comes with the program, unless there are data already. */
  public void importDemoIfEmpty() {
    if (database.releases().findCurrent(Source.SPECIES_PLUS).isPresent()) {
      return;
    }
    var tables =
        SpeciesPackage.tables()
            .map(table -> DemoFiles.find("", table))
            .flatMap(Optional::stream)
            .toList();
    try (var turn = database.releases().takeTurn()) {
      // only now it is sure that nobody else imports
      if (turn.former(Source.SPECIES_PLUS).isEmpty()) {
        run(
            turn,
            SpeciesPlusFormat.PACKAGE,
            List.of(InputFiles.of("demo", tables)),
            ImportWish.labelled("demo", DemoFiles.CITATION));
      }
    }
  }

  /**
   * Imports and publishes.
   *
   * @return what was done
   * @throws RefusedInput if the inputs can't be taken; nothing is changed then
   */
  public ImportReport run(SpeciesPlusFormat format, List<InputFiles> inputs, ImportWish wish) {
    try (var turn = database.releases().takeTurn()) {
      run(turn, format, inputs, wish);
    }
    return report;
  }

  private void run(
      ImportTurn turn, SpeciesPlusFormat format, List<InputFiles> inputs, ImportWish wish) {
    var base = base(turn, format, wish);
    var description = wish.description(format, inputs, null);
    var manifest = ImportManifest.of(base, inputs);
    if (format == SpeciesPlusFormat.PACKAGE) {
      // a table without rows says that there are none
      facts.know(description.coverage());
    }
    var incoming =
        format == SpeciesPlusFormat.PACKAGE
            ? derived(base, inputs, manifest)
            : new Incoming(merged(base, records(format, inputs, wish)), manifest);
    publish(turn, description, incoming, wish);
  }

  /**
   * Publishes records that were read elsewhere.
   *
   * @param basis the release that was served when they were, and still has to be
   */
  public ImportReport run(
      TaxonRecords records, ReleaseDescription description, Optional<Release> basis) {
    var wish = ImportWish.labelled(description.label(), null);
    try (var turn = database.releases().takeTurn()) {
      turn.requireServed(Source.SPECIES_PLUS, basis);
      publish(turn, description, new Incoming(records, List.of()), wish);
    }
    return report;
  }

  /**
   * Publishes what another server has, with the times that it has.
   *
   * @throws DifferingCopy if it is another when it is stored; nothing is changed then
   */
  public ImportReport run(TaxonRecords records, CopiedRelease copied) {
    var wish =
        new ImportWish(copied.description().label(), null, false, true, null, null, null, null);
    var check = (Consumer<ReleaseDraft>) draft -> copied.check(draft.content());
    facts.know(copied.description().coverage());
    try (var turn = database.releases().takeTurn()) {
      var incoming = new Incoming(records, Optional.empty(), copied.manifest(), check);
      publish(turn, copied.description(), incoming, wish);
    }
    return report;
  }

  /** The release to add to; empty when the new one stands alone. */
  private static Optional<FormerRelease> base(
      ImportTurn turn, SpeciesPlusFormat format, ImportWish wish) {
    var former = wish.merge() ? turn.former(Source.SPECIES_PLUS) : Optional.<FormerRelease>empty();
    former
        .map(FormerRelease::release)
        .map(Release::description)
        .ifPresent(description -> {
          var primary = description.format().equals(SpeciesPlusFormat.PACKAGE.code());
          if (primary != (format == SpeciesPlusFormat.PACKAGE)) {
            throw new RefusedInput(
                ("a %s can't be merged into release %s, which came from a %s: primary records and"
                        + " computed ones don't mix. Import without --merge to replace it")
                    .formatted(format.code(), description.label(), description.format()));
          }
        });
    return former;
  }

  private Incoming derived(
      Optional<FormerRelease> base, List<InputFiles> inputs, List<ManifestFile> manifest) {
    var layers =
        Stream.concat(
                base.stream().flatMap(release -> PackageLayers.of(release).stream()),
                inputs.stream())
            .toList();
    var issues = new ImportIssues();
    var merged = SpeciesPackage.open(layers, issues, progress);
    issues.remarks().forEach(remark -> report.add("Remark: " + remark));
    try (var step = progress.start("derive listings", "records", -1)) {
      var derivation = new Derivation(merged.records());
      step.add(derivation.count());
      return new Incoming(derivation, Optional.of(merged), manifest, _ -> {});
    }
  }

  private TaxonRecords records(SpeciesPlusFormat format, List<InputFiles> inputs, ImportWish wish) {
    var files = ImportFormat.all(inputs).map(NamedInput::of).toList();
    return switch (format) {
      case DUMP -> {
        var dump = SpeciesDump.open(DumpLanguages.tell(files, wish.language()), progress);
        report.add(dump.report().lines(), dump.report());
        yield dump;
      }
      case RESPONSES -> {
        var responses = SpeciesResponses.open(files, progress);
        report.add(responses.report().lines(), responses.report());
        facts.know(responses.coverage());
        yield responses;
      }
      case CHECKLIST -> {
        var found = files.stream().filter(ChecklistIndex::recognises).toList();
        var index = ChecklistIndex.open(found.isEmpty() ? files : found, Instant.now(), progress);
        report.add(index.report().lines(), index.report());
        facts.know(index.coverage());
        yield index;
      }
      case WEBSITE -> {
        var export = WebsiteExport.open(InputFiles.shown(inputs), Instant.now(), progress);
        report.add(export.report().lines(), export.report());
        facts.know(export.coverage(), export.day());
        yield export;
      }
      case PACKAGE -> throw new IllegalArgumentException("packages are derived, not read");
    };
  }

  private TaxonRecords merged(Optional<FormerRelease> base, TaxonRecords newer) {
    if (base.isEmpty()) {
      return newer;
    }
    facts.layOver(base.get().release().description(), newer);
    var merged = MergedRecords.of(base.get().records(), newer);
    report.add(
        "Merged: %,d replaced, %,d added, %,d kept"
            .formatted(merged.replaced(), merged.added(), merged.kept()));
    return merged;
  }

  /**
   * What is to be published.
   *
   * @param source the package it was derived from; none for other formats
   * @param check looks at all that is stored, before it is published
   */
  private record Incoming(
      TaxonRecords records,
      Optional<SpeciesPackage> source,
      List<ManifestFile> manifest,
      Consumer<ReleaseDraft> check) {

    Incoming(TaxonRecords records, List<ManifestFile> manifest) {
      this(records, Optional.empty(), manifest, _ -> {});
    }
  }

  private void publish(
      ImportTurn turn, ReleaseDescription description, Incoming incoming, ImportWish wish) {
    try (var draft = turn.begin(Source.SPECIES_PLUS, description)) {
      draft.describe(incoming.manifest());
      if (incoming.source().isPresent()) {
        PackageLayers.keep(incoming.source().get(), draft);
      }
      var former = former(turn, wish);
      if (former.isEmpty()) {
        add(incoming.records(), draft, taxon -> taxon);
      } else {
        addSucceeding(incoming.records(), former.get(), draft);
      }
      learn(draft);
      incoming.check().accept(draft);
      try (var step = progress.start("changes", "records", -1)) {
        var release = draft.publish(step::add);
        report.finish(release, ChangeLines.ofPublished(database, release));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says what all files together told. */
  private void learn(ReleaseDraft draft) {
    var learnt = facts.learnt(draft.release().description());
    draft.learn(learnt.dataDay(), learnt.coverage());
    report.add(facts.names());
  }

  /** The release that the new one continues; empty when it starts anew, as after the demo. */
  private static Optional<StoredTaxa> former(ImportTurn turn, ImportWish wish) {
    return turn.former(Source.SPECIES_PLUS)
        .filter(_ -> !wish.replace())
        .filter(former -> !DemoFiles.CITATION.equals(former.release().description().citation()))
        .map(FormerRelease::taxa);
  }

  private void addSucceeding(TaxonRecords records, StoredTaxa former, ReleaseDraft draft) {
    var release = draft.release();
    var succeeding = SucceedingRecords.of(records, former, release.startedAt());
    if (succeeding.carriedOver() > 0) {
      report.add(
          "Deleted: %,d names of earlier releases are not in the files (--replace forgets them)"
              .formatted(succeeding.carriedOver()));
    }
    // these have the time of their download in every record
    var format = release.description().format();
    var timed = !SpeciesPlusFormat.UNTIMED.contains(format);
    var newest = format.equals(ImportFormat.COPY) ? Instant.EPOCH : former.newestTime();
    var times = new UpdateTime(newest, release.startedAt(), timed);
    add(succeeding, draft, taxon -> times.applied(former.find(taxon.id()).orElse(null), taxon));
  }

  private void add(TaxonRecords records, ReleaseDraft draft, UnaryOperator<TaxonRecord> dated) {
    try (var step = progress.start("records", "records", records.count());
        var pool = new RenderingPool<>(RecordRenderer::new, RecordRenderer::close, step)) {
      records.forEach((taxon, seq) -> {
        facts.see(taxon);
        pool.submit(renderer -> {
          var record = dated.apply(taxon);
          draft.add(seq, record, renderer.render(record));
        });
      });
      pool.finish();
    }
  }
}
