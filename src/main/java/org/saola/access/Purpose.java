package org.saola.access;

import java.util.Locale;
import java.util.Optional;

/** What data may be asked for; commercial use is none of them. */
public enum Purpose {
  EDUCATION,
  RESEARCH,
  CONSERVATION_AUTHORITY,
  OTHER;

  /** The name for wires and tables, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The purpose of this code, in any case, with a blank or a hyphen for the underscore. */
  public static Optional<Purpose> find(String code) {
    var wanted = code.strip().replace(' ', '_').replace('-', '_');
    for (var purpose : values()) {
      if (purpose.name().equalsIgnoreCase(wanted)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }
}
