package org.saola.api.saola1.indicators;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.saola.store.release.Release;

/** Days of releases. */
final class AnswerDays {
  private AnswerDays() {}

  /** By this day all of a release was published. */
  static LocalDate released(Release release) {
    var dataDay = release.description().dataDay();
    if (dataDay != null && dataDay.exact()) {
      return dataDay.day();
    }
    var published = release.publishedAt();
    return (published == null ? release.startedAt() : published)
        .atOffset(ZoneOffset.UTC)
        .toLocalDate();
  }
}
