package org.saola.bench;

import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.saola.access.ClientAddress;
import org.saola.http.FinishedExchange;
import org.saola.telemetry.AccessLog;
import org.saola.telemetry.Metrics;
import org.saola.telemetry.Routes;

/** What a request costs the event loop for being counted, timed and logged. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseParallelGC", "-Xmx1g"})
@State(Scope.Benchmark)
public class TelemetryBenchmark {
  private final FinishedExchange exchange =
      new FinishedExchange(
          "GET",
          "/api/v1/taxon_concepts/4521/distributions.json",
          "language=EN",
          200,
          1_834,
          412_000,
          true,
          "203.0.113.77",
          "0b0d9c1e-7f2a-4d11-9a55-2f4a5f0c6d3e",
          "curl/8.5.0");
  private final Metrics metrics =
      new Metrics(
          new Routes(
              List.of(
                  "/",
                  "/docs",
                  "/api/v4",
                  "/api/v1",
                  "/api/v1/downloads",
                  "/api/v1/taxon_concepts",
                  "/api/v1/taxon_concepts/{id}/cites_legislation",
                  "/api/v1/taxon_concepts/{id}/distributions")));
  private final AccessLog log =
      AccessLog.toStream(
          OutputStream.nullOutputStream(),
          address -> ClientAddress.of(address).shortened(),
          InstantSource.system());

  @TearDown(Level.Trial)
  public void stop() {
    metrics.close();
    log.close();
  }

  /** Counted and timed. */
  @Benchmark
  public void measured() {
    metrics.requests().finished(exchange);
  }

  /** Handed to the log; its thread writes behind, and drops what comes faster than it writes. */
  @Benchmark
  public void logged() {
    log.finished(exchange);
  }
}
