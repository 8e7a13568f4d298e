package org.saola.store.release;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.saola.status.AsOf;

/** Days as the data of releases see them. */
public record ReleaseDays(Clock clock) {

  /** The day of today, in UTC. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneOffset.UTC));
  }

  /** A day, as the data of a release see it. */
  public AsOf asOf(LocalDate day, Release release) {
    var published = release.publishedAt();
    return AsOf.of(
        day,
        release.description().dataDay(),
        published == null ? today() : published.atOffset(ZoneOffset.UTC).toLocalDate());
  }
}
