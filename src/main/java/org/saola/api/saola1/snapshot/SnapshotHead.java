package org.saola.api.saola1.snapshot;

import java.util.Comparator;
import java.util.Map;
import org.saola.api.saola1.JsonAnswer;
import org.saola.store.ReleaseExtras;
import org.saola.store.changes.CategoryReasons;
import org.saola.store.changes.ChangeLog;
import org.saola.store.changes.ReleaseRange;
import org.saola.store.release.ContentDigest;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;
import tools.jackson.databind.node.ObjectNode;

/** What a snapshot says before and after its documents. */
final class SnapshotHead {
  /** Rises when a copy made by the version before would not be whole. */
  private static final int FORMAT = 1;

  private static final Comparator<CategoryReasons.Key> BY_TAXON =
      Comparator.comparingInt(CategoryReasons.Key::taxonId)
          .thenComparing(CategoryReasons.Key::before)
          .thenComparing(CategoryReasons.Key::after);

  private final ChangeLog changes;

  SnapshotHead(ChangeLog changes) {
    this.changes = changes;
  }

  /** What it is. */
  ObjectNode of(Release release, ReleaseExtras extras) {
    var head = JsonAnswer.object().put("snapshot", FORMAT);
    head.put("source", release.dataset().pathSegment().replace('-', '_'));
    var described = head.putObject("release");
    described
        .put("number", release.number())
        .put("label", release.description().label())
        .put("citation", Publication.citation(release))
        .put("format", release.description().format())
        .put("published_at", String.valueOf(release.publishedAt()))
        .put("coverage", release.description().coverage().encoded());
    var dataDay = release.description().dataDay();
    if (dataDay != null) {
      described
          .put("data_day", dataDay.day().toString())
          .put("data_day_from", dataDay.from().code());
    }
    head.put("cursor", changes.cursor(last(release)).toString());
    addReasons(head, release);
    addOverlay(head, release);
    var order = head.putArray("green_status_order");
    extras.greenStatusOrder().forEach(order::add);
    var groups = head.putObject("comprehensive_groups");
    extras.groupMembers().forEach((name, members) -> members.forEach(groups.putArray(name)::add));
    var texts = head.putObject("texts");
    extras.texts().forEach(texts::put);
    return head;
  }

  /** The last change with which the release became what is served. */
  private long last(Release release) {
    return changes.ranges().stream()
        .filter(range -> range.release() == release.id())
        .mapToLong(ReleaseRange::last)
        .max()
        .orElse(0);
  }

  private void addReasons(ObjectNode head, Release release) {
    var out = head.putArray("category_reasons");
    var reasons = changes.reasons().of(release.id());
    reasons.keySet().stream()
        .sorted(BY_TAXON)
        .forEach(key ->
            out.addObject()
                .put("taxon_id", key.taxonId())
                .put("before", key.before())
                .put("after", key.after())
                .put("reason", reasons.get(key)));
  }

  private void addOverlay(ObjectNode head, Release release) {
    var out = head.putArray("category_overlay");
    for (var each : changes.overlay().of(release.dataset())) {
      out.addObject()
          .put("taxon_id", each.taxonId())
          .put("year", each.year())
          .put("before", each.before())
          .put("after", each.after())
          .put("reason", each.reason());
    }
  }

  /** Adds how much there is, and what tells whether a copy is the same. */
  static void addDigest(ObjectNode out, ContentDigest digest) {
    var counts = out.putObject("counts");
    digest.counts().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(count -> counts.put(count.getKey().code(), count.getValue()));
    out.put("bytes", digest.bytes()).put("sha256", digest.sha256());
  }
}
