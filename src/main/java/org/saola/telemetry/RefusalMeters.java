package org.saola.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import org.saola.access.UsageRecord;
import org.saola.access.UsageRecorder;

/** Counts what the door of an API refused, and hands all records on. */
final class RefusalMeters implements UsageRecorder {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private record Kind(String api, int status) {}

  private final MeterRegistry registry;
  private final UsageRecorder recorder;
  private final ConcurrentHashMap<Kind, Counter> counters = new ConcurrentHashMap<>();

  RefusalMeters(MeterRegistry registry, UsageRecorder recorder) {
    this.registry = registry;
    this.recorder = recorder;
  }

  @Override
  public boolean hasRoom() {
    return recorder.hasRoom();
  }

  @Override
  public void awaitRoom() throws InterruptedException {
    recorder.awaitRoom();
  }

  @Override
  public void record(UsageRecord usage) {
    if (usage.isRefusal()) {
      var kind = new Kind(usage.call().api(), usage.status());
      counters.computeIfAbsent(kind, this::counter).increment();
    }
    recorder.record(usage);
  }

  @Override
  public boolean isDropping() {
    return recorder.isDropping();
  }

  private Counter counter(Kind kind) {
    return Counter.builder("saola.api.refusals")
        .description("Requests that were not let in")
        .tag("api", kind.api)
        .tag(
            "reason",
            switch (kind.status) {
              case UNAUTHORIZED -> "unknown_token";
              case FORBIDDEN -> "forbidden";
              default -> "limit";
            })
        .register(registry);
  }
}
