package org.saola.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.saola.api.speciesplus1.document.RecordRenderer;
import org.saola.speciesplus.TaxonRecord;

/** Rendering one record of the Species+ API v1 into all its forms, compression included. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseParallelGC", "-Xmx2g"})
public class RecordRendererBenchmark {
  private static final int RECORDS = 1000;

  /** Records evenly spread over the package, and the renderer. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // JMH calls the set-up before any benchmark
  public static class Sample {
    RecordRenderer renderer;
    List<TaxonRecord> records;

    @Setup(Level.Trial)
    public void draw(PackageData data) {
      renderer = new RecordRenderer();
      var all = new ArrayList<TaxonRecord>();
      data.derivation.forEach((taxon, _) -> all.add(taxon));
      records = new ArrayList<>();
      for (int i = 0; i < RECORDS; i++) {
        records.add(all.get((int) ((long) i * all.size() / RECORDS)));
      }
    }

    @TearDown(Level.Trial)
    public void close() {
      renderer.close();
    }
  }

  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public void render(Sample sample, Blackhole sink) {
    for (var taxon : sample.records) {
      sink.consume(sample.renderer.render(taxon));
    }
  }
}
