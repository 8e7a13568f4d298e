package org.saola.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFiles;
import org.saola.ingest.NamedInput;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.checklist.ChecklistIndex;
import org.saola.ingest.speciesdump.DumpLanguages;
import org.saola.ingest.speciesdump.SpeciesDump;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.ingest.speciesplus.MergedRecords;
import org.saola.ingest.speciesresponses.SpeciesResponses;
import org.saola.ingest.website.WebsiteExport;
import org.saola.progress.Progress;
import org.saola.publish.source.PackageLayers;
import org.saola.speciesplus.Derivation;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.FormerRelease;

/** Reads the files of one import of Species+, and notes what there is to say of them. */
final class SpeciesPlusReader {
  private final ImportReport report;
  private final SpeciesPlusFacts facts;
  private final Progress progress;

  SpeciesPlusReader(ImportReport report, SpeciesPlusFacts facts, Progress progress) {
    this.report = report;
    this.facts = facts;
    this.progress = progress;
  }

  /**
   * Reads and checks all of it.
   *
   * @param base the release that the files are added to
   * @throws RefusedInput if the files can't be taken
   */
  IncomingRecords read(
      SpeciesPlusFormat format,
      List<InputFiles> inputs,
      ImportOptions options,
      Optional<FormerRelease> base) {
    var manifest = ImportManifest.of(base, inputs);
    if (format == SpeciesPlusFormat.PACKAGE) {
      var merged = merged(base, inputs);
      return new IncomingRecords(derived(merged), Optional.of(merged), manifest, _ -> {});
    }
    return new IncomingRecords(
        laidOver(base, published(format, inputs, options)), Optional.empty(), manifest, _ -> {});
  }

  private SpeciesPackage merged(Optional<FormerRelease> base, List<InputFiles> inputs) {
    var layers =
        Stream.concat(
                base.stream().flatMap(release -> PackageLayers.of(release).stream()),
                inputs.stream())
            .toList();
    var issues = new ImportIssues();
    var merged = SpeciesPackage.open(layers, issues, progress);
    issues.remarks().forEach(remark -> report.add("Remark: " + remark));
    return merged;
  }

  private Derivation derived(SpeciesPackage primary) {
    try (var step = progress.start("derive listings", "records", -1)) {
      var derivation = new Derivation(primary.records());
      step.add(derivation.count());
      return derivation;
    }
  }

  private TaxonRecords published(
      SpeciesPlusFormat format, List<InputFiles> inputs, ImportOptions options) {
    var files = ImportFormat.all(inputs).map(NamedInput::of).toList();
    return switch (format) {
      case DUMP -> {
        var dump = SpeciesDump.open(DumpLanguages.tell(files, options.language()), progress);
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

  private TaxonRecords laidOver(Optional<FormerRelease> base, TaxonRecords newer) {
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
}
