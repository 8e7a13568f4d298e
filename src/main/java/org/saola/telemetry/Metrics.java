package org.saola.telemetry;

import com.github.benmanes.caffeine.cache.Cache;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.saola.access.UsageRecorder;
import org.saola.http.ExchangeObserver;

/** What the server measures of itself, for Prometheus. Safe for use by many threads. */
public final class Metrics implements AutoCloseable {
  /** The path that {@link MetricsHandler} answers at. */
  public static final String PATH = "/metrics";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
  private final RequestMeters requests;

  /** Measures of Java and of this process are there from the beginning. */
  public Metrics(RouteTree routes) {
    requests = new RequestMeters(registry, routes);
    List.<MeterBinder>of(
            garbageCollection,
            new JvmInfoMetrics(),
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics())
        .forEach(binder -> binder.bindTo(registry));
  }

  /** Counts and times the requests that it hears of. */
  public ExchangeObserver requests() {
    return requests;
  }

  /** The same recorder, with refusals counted by API and reason. */
  public UsageRecorder counting(UsageRecorder recorder) {
    return new RefusalMeters(registry, recorder);
  }

  /**
   * Something that rises and falls, asked for at every reading.
   *
   * @param name with dots, which become underscores
   * @param value must be quick; NaN when there is none
   * @param tags name and value in turns
   */
  public void gauge(String name, String description, DoubleSupplier value, String... tags) {
    Gauge.builder(name, value::getAsDouble)
        .description(description)
        .tags(Tags.of(tags))
        .register(registry);
  }

  /**
   * Something that only rises, asked for at every reading.
   *
   * @param name with dots, which become underscores
   * @param source counts; measured as long as somebody else keeps it
   * @param value must be quick
   * @param tags name and value in turns
   */
  public <T> void counter(
      String name, String description, T source, ToDoubleFunction<T> value, String... tags) {
    FunctionCounter.builder(name, source, value)
        .description(description)
        .tags(Tags.of(tags))
        .register(registry);
  }

  /** Hits, misses and size of a cache, which must count them. */
  public void cache(String name, Cache<?, ?> cache) {
    new CaffeineCacheMetrics<>(cache, name, Tags.empty()).bindTo(registry);
  }

  /** All measures, in the text format of Prometheus. */
  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    garbageCollection.close();
    registry.close();
  }
}
