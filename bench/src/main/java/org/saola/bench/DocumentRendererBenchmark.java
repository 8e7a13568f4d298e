package org.saola.bench;

import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.saola.api.redlist4.document.DocumentRenderer;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.InputFiles;
import org.saola.ingest.redlistdocuments.RedListDocuments;
import org.saola.progress.Progress;
import org.saola.redlist.Assessment;

/** Rendering one document of the Red List API v4 into what is stored, compression included. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseParallelGC", "-Xmx2g"})
public class DocumentRendererBenchmark {
  private static final int DOCUMENTS = 1000;

  /** The first assessments of a folder that holds at least so many, and the renderer. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // JMH calls the set-up before any benchmark
  public static class Sample {
    @Param("work/redlist-sample")
    public String redListFolder;

    DocumentRenderer renderer;
    List<Assessment> assessments;

    @Setup(Level.Trial)
    public void read() {
      var codeLists = CodeListFiles.load();
      renderer = new DocumentRenderer(codeLists, List.of(), List.of());
      var all = new ArrayList<Assessment>();
      try (var files = InputFiles.open(Path.of(redListFolder))) {
        RedListDocuments.open(List.of(files), codeLists, Progress.SILENT)
            .forEachAssessment(all::add);
      }
      assessments = all.subList(0, DOCUMENTS);
    }

    @TearDown(Level.Trial)
    public void close() {
      renderer.close();
    }
  }

  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public void renderAssessment(Sample sample, Blackhole sink) {
    for (var assessment : sample.assessments) {
      sink.consume(sample.renderer.assessment(assessment));
    }
  }

  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public void renderTaxon(Sample sample, Blackhole sink) {
    for (var assessment : sample.assessments) {
      sink.consume(sample.renderer.document(assessment.taxon()));
    }
  }
}
