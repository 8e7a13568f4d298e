package org.saola.api.saola1.taxa;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.status.AsOf;
import org.saola.store.release.Release;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says where an answer comes from: the release, how to cite it, and what a day means to it.
 *
 * @param citation of a release; null when not known
 */
public record Origin(Function<Release, @Nullable String> citation, Clock clock) {

  void write(ObjectNode out, Release release) {
    var published = release.publishedAt();
    out.putObject("release")
        .put("source", release.source().code())
        .put("number", release.number())
        .put("label", release.description().label())
        .put("published_at", published == null ? null : published.toString());
    out.put("citation", citation.apply(release));
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneOffset.UTC));
  }

  /** The day, as the data of a release see it. */
  AsOf asOf(LocalDate day, Release release) {
    var published = release.publishedAt();
    return new AsOf(
        day, published == null ? today() : published.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  static void write(ObjectNode out, AsOf asOf, String rule) {
    out.put("date", asOf.date().toString())
        .put("after_release", asOf.afterRelease())
        .put("rule", rule);
  }
}
