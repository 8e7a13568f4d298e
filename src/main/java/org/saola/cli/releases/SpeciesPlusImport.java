package org.saola.cli.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.saola.api.speciesplus1.document.RecordRenderer;
import org.saola.changes.UpdateTime;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
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
import org.saola.speciesplus.Derivation;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.Database;
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

  public SpeciesPlusImport(Database database, Progress progress) {
    this.database = database;
    this.progress = progress;
  }

  /** Imports the demo package that comes with the program, unless there are data already. */
  public void importDemoIfEmpty() {
    if (database.releases().findCurrent(Source.SPECIES_PLUS).isEmpty()) {
      var tables =
          SpeciesPackage.tables()
              .map(table -> DemoFiles.find("", table))
              .flatMap(Optional::stream)
              .toList();
      var _ =
          run(
              SpeciesPlusFormat.PACKAGE,
              List.of(InputFiles.of("demo", tables)),
              ImportWish.labelled("demo", DemoFiles.CITATION));
    }
  }

  /**
   * Imports and publishes.
   *
   * @return what was done
   * @throws RefusedInput if the inputs can't be taken; nothing is changed then
   */
  public ImportReport run(SpeciesPlusFormat format, List<InputFiles> inputs, ImportWish wish) {
    var base = base(format, wish);
    var description = wish.description(format, inputs, null);
    if (format == SpeciesPlusFormat.PACKAGE) {
      var layers = Stream.concat(layers(base), inputs.stream()).toList();
      publish(description, new Incoming(derived(layers), layers, ImportManifest.of(layers)), wish);
    } else {
      var records = merged(base, records(format, inputs, wish));
      publish(description, new Incoming(records, List.of(), ImportManifest.of(inputs)), wish);
    }
    return report;
  }

  /** Publishes records that were read elsewhere. */
  public ImportReport run(TaxonRecords records, ReleaseDescription description) {
    var wish = ImportWish.labelled(description.label(), null);
    publish(description, new Incoming(records, List.of(), List.of()), wish);
    return report;
  }

  /**
   * Publishes what another server has, with the times that it has.
   *
   * @throws DifferingCopy if it is another when it is stored; nothing is changed then
   */
  public ImportReport run(TaxonRecords records, CopiedRelease copied) {
    var wish = new ImportWish(copied.description().label(), null, false, true, null, null, null);
    var check = (Consumer<ReleaseDraft>) draft -> copied.check(draft.content());
    publish(copied.description(), new Incoming(records, List.of(), copied.manifest(), check), wish);
    return report;
  }

  /** The release to add to; empty when the new one stands alone. */
  private Optional<Release> base(SpeciesPlusFormat format, ImportWish wish) {
    var current =
        wish.merge()
            ? database.releases().findCurrent(Source.SPECIES_PLUS)
            : Optional.<Release>empty();
    current.ifPresent(release -> {
      var primary = release.description().format().equals(SpeciesPlusFormat.PACKAGE.code());
      if (primary != (format == SpeciesPlusFormat.PACKAGE)) {
        throw new RefusedInput(
            ("a %s can't be merged into release %s, which came from a %s: primary records and"
                    + " computed ones don't mix. Import without --merge to replace it")
                .formatted(
                    format.code(), release.description().label(), release.description().format()));
      }
    });
    return current;
  }

  private TaxonRecords derived(List<InputFiles> layers) {
    var issues = new ImportIssues();
    var records = SpeciesPackage.read(layers, issues, progress);
    issues.remarks().forEach(remark -> report.add("Remark: " + remark));
    try (var step = progress.start("derive listings", "records", -1)) {
      var derivation = new Derivation(records);
      step.add(derivation.count());
      return derivation;
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
        yield responses;
      }
      case CHECKLIST -> {
        var index = ChecklistIndex.open(files.getFirst(), Instant.now(), progress);
        report.add(index.report().lines(), index.report());
        yield index;
      }
      case PACKAGE -> throw new IllegalArgumentException("packages are derived, not read");
    };
  }

  private TaxonRecords merged(Optional<Release> base, TaxonRecords newer) {
    if (base.isEmpty()) {
      return newer;
    }
    var merged = MergedRecords.of(database.releases().records(base.get()), newer);
    report.add(
        "Merged: %,d replaced, %,d added, %,d kept"
            .formatted(merged.replaced(), merged.added(), merged.kept()));
    return merged;
  }

  /**
   * What is to be published.
   *
   * @param layers the packages it was derived from; none for other formats
   * @param check looks at all that is stored, before it is published
   */
  private record Incoming(
      TaxonRecords records,
      List<InputFiles> layers,
      List<ManifestFile> manifest,
      Consumer<ReleaseDraft> check) {

    Incoming(TaxonRecords records, List<InputFiles> layers, List<ManifestFile> manifest) {
      this(records, layers, manifest, _ -> {});
    }
  }

  private void publish(ReleaseDescription description, Incoming incoming, ImportWish wish) {
    try (var draft = database.releases().begin(Source.SPECIES_PLUS, description)) {
      draft.describe(incoming.manifest());
      for (int layer = 0; layer < incoming.layers().size(); layer++) {
        keep(incoming.layers().get(layer), layer, draft);
      }
      var former = former(draft, wish);
      if (former.isEmpty()) {
        add(incoming.records(), draft, taxon -> taxon);
      } else {
        addSucceeding(incoming.records(), former.get(), draft);
      }
      incoming.check().accept(draft);
      try (var step = progress.start("changes", "records", -1)) {
        var release = draft.publish(step::add);
        report.finish(release, ChangeLines.of(database, release));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The release that the new one continues; empty when it starts anew, as after the demo. */
  private Optional<StoredTaxa> former(ReleaseDraft draft, ImportWish wish) {
    return draft
        .previous()
        .filter(_ -> !wish.replace())
        .filter(release -> !DemoFiles.CITATION.equals(release.description().citation()))
        .map(database.releases()::taxa);
  }

  private void addSucceeding(TaxonRecords records, StoredTaxa former, ReleaseDraft draft) {
    var release = draft.release();
    var succeeding = SucceedingRecords.of(records, former, release.startedAt());
    if (succeeding.carriedOver() > 0) {
      report.add(
          "Deleted: %,d names of earlier releases are not in the files (--replace forgets them)"
              .formatted(succeeding.carriedOver()));
    }
    // an index of the Checklist has the time of its import in every record
    var format = release.description().format();
    var timed = !format.equals(SpeciesPlusFormat.CHECKLIST.code());
    var newest = format.equals(ImportFormat.COPY) ? Instant.EPOCH : former.newestTime();
    var times = new UpdateTime(newest, release.startedAt(), timed);
    add(succeeding, draft, taxon -> times.applied(former.find(taxon.id()).orElse(null), taxon));
  }

  private void add(TaxonRecords records, ReleaseDraft draft, UnaryOperator<TaxonRecord> dated) {
    try (var step = progress.start("records", "records", records.count());
        var pool = new RenderingPool<>(RecordRenderer::new, RecordRenderer::close, step)) {
      records.forEach((taxon, seq) ->
          pool.submit(renderer -> {
            var record = dated.apply(taxon);
            draft.add(seq, record, renderer.render(record));
          }));
      pool.finish();
    }
  }

  /** The release keeps its package, so that later ones can be merged into it. */
  private static void keep(InputFiles layer, int number, ReleaseDraft draft) throws IOException {
    for (var file : layer.files()) {
      try (var content = file.open()) {
        draft.addSourceFile(
            String.format(Locale.ROOT, "%d/%s", number, file.name()), file.sha256(), 0, content);
      }
    }
  }

  /** The packages a release was made of, the oldest first. */
  private Stream<InputFiles> layers(Optional<Release> release) {
    var layers = new ArrayList<List<InputFile>>();
    for (var file : release.map(database.releases()::sourceFiles).orElse(List.of())) {
      var slash = file.name().indexOf('/');
      var layer = Integer.parseInt(file.name().substring(0, slash));
      if (layer == layers.size()) {
        layers.add(new ArrayList<>());
      }
      layers
          .get(layer)
          .add(
              new InputFile(
                  file.name().substring(slash + 1),
                  file.bytes(),
                  () -> database.releases().open(file)));
    }
    return layers.stream().map(files -> InputFiles.of("what is served", files));
  }
}
