package org.saola.api.saola1.changes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How changes are written. */
public enum ChangeFormat {
  JSON("application/json"),
  /** One change in each line. */
  NDJSON("application/x-ndjson"),
  CSV("text/csv");

  private final String mediaType;

  ChangeFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String contentType() {
    return mediaType + "; charset=utf-8";
  }

  /** The one that a client names first in {@code Accept}; JSON when it names none. */
  static ChangeFormat accepted(Optional<String> accept) {
    var types = accept.orElse("").toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> types.contains(format.mediaType))
        .min(Comparator.comparingInt(format -> types.indexOf(format.mediaType)))
        .orElse(JSON);
  }
}
