package org.saola.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.saola.cites.CitesListings;
import org.saola.eu.EuListings;
import org.saola.listing.Listings;
import org.saola.speciesplus.Derivation;
import org.saola.speciesplus.PrimaryRecords;

/** The stages of an import before anything is stored, each over the whole package. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseParallelGC", "-Xmx2g"})
public class ImportBenchmark {

  @Benchmark
  public PrimaryRecords readPackage(PackageData data) {
    return data.readPackage();
  }

  @Benchmark
  public Listings citesListings(PackageData data) {
    return CitesListings.of(data.listingData);
  }

  @Benchmark
  public Listings euListings(PackageData data) {
    return EuListings.of(data.listingData, data.records.events());
  }

  /** Both listings and the look-ups that records are put together from. */
  @Benchmark
  public Derivation derive(PackageData data) {
    return new Derivation(data.records);
  }

  @Benchmark
  public void putRecordsTogether(PackageData data, Blackhole sink) {
    data.derivation.forEach((taxon, _) -> sink.consume(taxon));
  }
}
