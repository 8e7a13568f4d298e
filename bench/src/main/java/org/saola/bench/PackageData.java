package org.saola.bench;

import java.nio.file.Path;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFiles;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.listing.ListingData;
import org.saola.progress.Progress;
import org.saola.speciesplus.Derivation;
import org.saola.speciesplus.PrimaryRecords;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.Taxonomy;

/** The generated package in memory, and each stage of what is computed from it. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before any benchmark
public class PackageData {
  @Param("work/package")
  public String folder;

  PrimaryRecords records;
  ListingData listingData;
  Derivation derivation;

  @Setup(Level.Trial)
  public void read() {
    records = readPackage();
    listingData =
        ListingData.of(
            Classification.of(Taxonomy.CITES_EU, records.taxonConcepts()),
            records.distributions(),
            records.listingChanges());
    derivation = new Derivation(records);
  }

  PrimaryRecords readPackage() {
    try (var files = InputFiles.open(Path.of(folder))) {
      return SpeciesPackage.read(files, new ImportIssues(), Progress.SILENT);
    }
  }
}
