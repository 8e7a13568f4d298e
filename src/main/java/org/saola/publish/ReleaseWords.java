package org.saola.publish;

import static java.util.stream.Collectors.joining;

import org.saola.status.Topic;
import org.saola.store.release.Release;

/** What commands say of a release. */
public final class ReleaseWords {
  private ReleaseWords() {}

  /** The day of the data and who told it. */
  public static String dataDay(Release release) {
    var known = release.description().dataDay();
    if (known == null) {
      return "unknown (saola import --data-day tells it)";
    }
    return known.day()
        + switch (known.from()) {
          case ASKED -> "";
          case FILE_NAME -> ", by the name of a file";
          case MANIFEST -> ", by the service they came from";
          case NEWEST_RECORD -> " or later, by the newest record";
        };
  }

  /** What its files had nothing of, separated by commas. */
  public static String lacking(Release release) {
    return release.description().coverage().lacking().stream()
        .map(Topic::words)
        .collect(joining(", "));
  }
}
