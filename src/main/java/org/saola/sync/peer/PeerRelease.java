package org.saola.sync.peer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.changes.ChangeKind;
import org.saola.status.Coverage;
import org.saola.status.DataDay;
import org.saola.store.ReleaseExtras;
import org.saola.store.changes.CategoryReasons;
import org.saola.store.changes.ChangeCursor;
import org.saola.store.overlay.DatedReason;
import org.saola.store.release.ContentDigest;
import org.saola.sync.SyncStopped;
import tools.jackson.databind.JsonNode;

/**
 * What the other server says of a release.
 *
 * @param dataDay the day of its data; null when not known
 * @param cursor the last change with which it became what is served
 * @param reasons why it changed categories
 * @param overlay why categories changed in which years; null when the other server doesn't tell it
 */
public record PeerRelease(
    int number,
    String label,
    @Nullable String citation,
    @Nullable DataDay dataDay,
    Coverage coverage,
    ChangeCursor cursor,
    ContentDigest digest,
    ReleaseExtras extras,
    Map<CategoryReasons.Key, String> reasons,
    @Nullable List<DatedReason> overlay) {
  private static final int FORMAT = 1;

  /**
   * Reads a summary.
   *
   * @throws SyncStopped if it is none, or of a later format
   */
  static PeerRelease of(JsonNode summary) {
    if (summary.path("snapshot").asInt(0) != FORMAT) {
      throw SyncStopped.unexpected(
          "the other server answers with snapshots of format %s, this one reads %d; use the same"
                  .formatted(summary.path("snapshot").asString("none"), FORMAT)
              + " version of Saola on both");
    }
    var release = summary.path("release");
    return new PeerRelease(
        release.path("number").asInt(),
        release.path("label").asString(),
        release.path("citation").stringValue(null),
        dataDay(release),
        Coverage.decoded(release.path("coverage").asString("")),
        ChangeCursor.of(summary.path("cursor").asString("")).orElse(ChangeCursor.BEGINNING),
        digest(summary),
        extras(summary),
        reasons(summary),
        overlay(summary));
  }

  /** Null when the other server doesn't tell it. */
  private static @Nullable DataDay dataDay(JsonNode release) {
    var day = release.path("data_day").asString("");
    var from = release.path("data_day_from").asString("");
    return Arrays.stream(DataDay.From.values())
        .filter(each -> each.code().equals(from) && !day.isEmpty())
        .map(each -> new DataDay(LocalDate.parse(day), each))
        .findFirst()
        .orElse(null);
  }

  private static ContentDigest digest(JsonNode summary) {
    var counts = new EnumMap<ChangeKind, Long>(ChangeKind.class);
    summary
        .path("counts")
        .properties()
        .forEach(count ->
            ChangeKind.find(count.getKey())
                .ifPresent(kind -> counts.put(kind, count.getValue().asLong())));
    return new ContentDigest(
        counts, summary.path("bytes").asLong(), summary.path("sha256").asString(""));
  }

  private static ReleaseExtras extras(JsonNode summary) {
    var groups = new TreeMap<String, List<Integer>>();
    summary
        .path("comprehensive_groups")
        .properties()
        .forEach(group -> groups.put(group.getKey(), ids(group.getValue())));
    var texts = new TreeMap<String, String>();
    summary
        .path("texts")
        .properties()
        .forEach(text -> texts.put(text.getKey(), text.getValue().asString()));
    return new ReleaseExtras(ids(summary.path("green_status_order")), groups, texts);
  }

  private static List<Integer> ids(JsonNode list) {
    var ids = new ArrayList<Integer>(list.size());
    list.forEach(id -> ids.add(id.asInt()));
    return ids;
  }

  private static Map<CategoryReasons.Key, String> reasons(JsonNode summary) {
    var reasons = new HashMap<CategoryReasons.Key, String>();
    for (var each : summary.path("category_reasons")) {
      reasons.put(
          new CategoryReasons.Key(
              each.path("taxon_id").asInt(),
              each.path("before").asString(),
              each.path("after").asString()),
          each.path("reason").asString());
    }
    return reasons;
  }

  private static @Nullable List<DatedReason> overlay(JsonNode summary) {
    var told = summary.path("category_overlay");
    if (!told.isArray()) {
      return null;
    }
    return told.valueStream()
        .map(each ->
            new DatedReason(
                each.path("taxon_id").asInt(),
                each.path("year").asInt(),
                each.path("before").asString(),
                each.path("after").asString(),
                each.path("reason").asString()))
        .toList();
  }

  /** What tells whether two releases are the same, in whatever history they stand. */
  String checksum() {
    return "%s %x %s %s".formatted(digest.sha256(), extras.hashCode(), dataDay, coverage.encoded());
  }

  long count(ChangeKind kind) {
    return digest.counts().getOrDefault(kind, 0L);
  }
}
