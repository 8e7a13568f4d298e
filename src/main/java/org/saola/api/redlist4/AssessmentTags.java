package org.saola.api.redlist4;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;
import org.saola.http.body.ContentHash;

/** The entity tags of one day and one release, as far as they were asked for; 20 bytes each. */
final class AssessmentTags {
  private final long release;
  private final LocalDate day;
  private final long[] high;
  private final long[] low;
  private final AtomicIntegerArray known;

  /**
   * @param size how many assessments the release has
   */
  AssessmentTags(long release, LocalDate day, int size) {
    this.release = release;
    this.day = day;
    this.high = new long[size];
    this.low = new long[size];
    this.known = new AtomicIntegerArray(size);
  }

  boolean isOf(long someRelease, LocalDate someDay) {
    return release == someRelease && day.equals(someDay);
  }

  boolean isOfSameDay(AssessmentTags other) {
    return day.equals(other.day);
  }

  /** The tag of the assessment at a place; null while it is not known. */
  @Nullable String find(int place) {
    return known.get(place) == 0 ? null : new ContentHash(high[place], low[place]).weakTag();
  }

  /** Keeps a tag, and writes it out; the numbers first, so that who sees it sees it whole. */
  String keep(int place, ContentHash half) {
    high[place] = half.high();
    low[place] = half.low();
    known.set(place, 1);
    return half.weakTag();
  }
}
