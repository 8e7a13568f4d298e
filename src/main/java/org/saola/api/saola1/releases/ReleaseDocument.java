package org.saola.api.saola1.releases;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.SaolaApi;
import org.saola.status.Topic;
import org.saola.store.changes.ReleaseRange;
import org.saola.store.release.Dataset;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;
import tools.jackson.databind.node.ObjectNode;

/** A release on the wire. */
final class ReleaseDocument {
  private ReleaseDocument() {}

  /**
   * Writes what is known of a release without asking further.
   *
   * @param ranges of all releases
   */
  static void write(ObjectNode out, Release release, List<ReleaseRange> ranges) {
    out.put("source", release.dataset().kind().code())
        .put("dataset", release.dataset().id())
        .put("number", release.number())
        .put("label", release.description().label())
        .put("state", state(release))
        .put("published_at", text(release.publishedAt()))
        .put("records", release.recordCount())
        .put("format", release.description().format())
        .put("made_by", release.description().madeBy())
        .put("citation", Publication.citation(release));
    var dataDay = release.description().dataDay();
    out.put("data_day", dataDay == null ? null : dataDay.day().toString())
        .put("data_day_from", dataDay == null ? null : dataDay.from().code());
    var coverage = out.putObject("coverage");
    topics(release.dataset().kind())
        .forEach(
            topic -> coverage.put(topic.code(), release.description().coverage().of(topic).code()));
    var changes = out.putArray("changes");
    ranges.stream()
        .filter(range -> range.release() == release.id())
        .forEach(range -> write(changes.addObject(), range));
    links(out.putObject("links"), release);
  }

  private static SortedSet<Topic> topics(Dataset.Kind kind) {
    return switch (kind) {
      case SPECIES_PLUS -> Topic.ofSpeciesPlus();
      case RED_LIST -> Topic.ofRedList();
    };
  }

  private static void write(ObjectNode out, ReleaseRange range) {
    out.put("published_at", range.publishedAt().toString())
        .put("count", range.last() - range.first() + 1);
    if (range.last() < range.first()) {
      out.putNull("first").putNull("last");
    } else {
      out.put("first", range.first()).put("last", range.last());
    }
  }

  private static void links(ObjectNode out, Release release) {
    var query = NamedReleases.query(release.dataset());
    out.put("self", "%s/releases/%d?%s".formatted(SaolaApi.BASE, release.number(), query))
        .put(
            "changes",
            "%s/changes?%s&release=%d".formatted(SaolaApi.BASE, query, release.number()));
  }

  private static String state(Release release) {
    return switch (release.state()) {
      case WRITING -> "writing";
      case CURRENT -> "current";
      case SUPERSEDED -> "kept";
      case REMOVED -> "removed";
    };
  }

  private static @Nullable String text(@Nullable Object value) {
    return Optional.ofNullable(value).map(Object::toString).orElse(null);
  }
}
