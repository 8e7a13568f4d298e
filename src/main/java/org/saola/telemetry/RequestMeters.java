package org.saola.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;
import org.saola.http.ExchangeObserver;
import org.saola.http.FinishedExchange;

/** Counts and times requests, by route and status. A request finds its meters without a search. */
final class RequestMeters implements ExchangeObserver {
  private static final int STATUSES = 600;

  /** The upper bounds of the histogram, in microseconds: from memory, from the database, slow. */
  private static final long[] BOUNDS = {
    200,
    500,
    1_000,
    2_500,
    5_000,
    10_000,
    25_000,
    50_000,
    100_000,
    250_000,
    1_000_000,
    5_000_000,
    30_000_000
  };

  /** What is measured of a route. */
  private record RouteMeters(Timer time, Counter bytes) {}

  private final MeterRegistry registry;
  private final RouteTree routes;
  private final AtomicReferenceArray<RouteMeters> byRoute;
  private final AtomicReferenceArray<Counter> byStatus;

  RequestMeters(MeterRegistry registry, RouteTree routes) {
    this.registry = registry;
    this.routes = routes;
    byRoute = new AtomicReferenceArray<>(routes.size());
    byStatus = new AtomicReferenceArray<>(routes.size() * STATUSES);
  }

  @Override
  public void finished(FinishedExchange exchange) {
    int route = routes.find(exchange.path());
    var meters = byRoute.get(route);
    if (meters == null) {
      meters = meters(route);
    }
    meters.time.record(exchange.nanos(), TimeUnit.NANOSECONDS);
    meters.bytes.increment((double) exchange.bytes());
    int place = route * STATUSES + Math.clamp(exchange.status(), 0, STATUSES - 1);
    var requests = byStatus.get(place);
    if (requests == null) {
      requests = requests(route, place);
    }
    requests.increment();
  }

  /** Two threads may both make them; the registry gives both the same. */
  private RouteMeters meters(int route) {
    var name = routes.name(route);
    var bounds =
        LongStream.of(BOUNDS)
            .mapToObj(micros -> Duration.of(micros, ChronoUnit.MICROS))
            .toArray(Duration[]::new);
    var meters =
        new RouteMeters(
            Timer.builder("saola.http.request.duration")
                .description("From reading the head of a request until its answer was written")
                .tag("route", name)
                .serviceLevelObjectives(bounds)
                .register(registry),
            Counter.builder("saola.http.response.body.bytes")
                .description("Bytes of bodies written")
                .tag("route", name)
                .register(registry));
    byRoute.set(route, meters);
    return meters;
  }

  private Counter requests(int route, int place) {
    var counter =
        Counter.builder("saola.http.requests")
            .description("Requests; 499 = the client left before the answer")
            .tag("route", routes.name(route))
            .tag("status", Integer.toString(place % STATUSES))
            .register(registry);
    byStatus.set(place, counter);
    return counter;
  }
}
