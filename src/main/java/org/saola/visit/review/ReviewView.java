package org.saola.visit.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.store.names.LinkReview.Reviewed;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.visit.Viewer;

/**
 * What waits for a decision.
 *
 * @param waiting how many links do
 * @param different how many are joined for sure, but not as the same, and nobody looked yet
 * @param stated how many are joined by names
 * @param queue some of them
 * @param from the place of the first of the queue
 * @param shown the one to decide of; null when nothing waits
 * @param traits of the one that is shown
 * @param decided the newest decisions
 * @param problem why nothing was decided, in English as all that checks decisions says it
 */
public record ReviewView(
    Viewer viewer,
    long waiting,
    long different,
    long stated,
    List<CrosswalkRow> queue,
    int from,
    @Nullable CrosswalkRow shown,
    List<Trait> traits,
    List<Reviewed> decided,
    @Nullable String problem) {

  /** Its address on the page. */
  public static String address(CrosswalkRow row, int from) {
    return "/review?cites=%s&iucn=%s&from=%d".formatted(row.cites().id(), row.redList().id(), from);
  }

  /** What has become of a decision. */
  public static String word(Reviewed decision) {
    return decision.state().name().toLowerCase(Locale.ROOT);
  }

  /** When it was made, in UTC. */
  public static LocalDate day(Reviewed decision) {
    return decision.decision().at().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** The address of the one behind what is shown; null when that is the last. */
  public @Nullable String next() {
    int place = shown == null ? 0 : queue.indexOf(shown) + 1;
    if (place < queue.size()) {
      return address(queue.get(place), from);
    }
    return end() < waiting + different ? "/review?from=" + end() : null;
  }

  public boolean isShown(CrosswalkRow row) {
    return row.equals(shown);
  }

  /** The place behind the last of the queue. */
  public int end() {
    return from + queue.size();
  }
}
