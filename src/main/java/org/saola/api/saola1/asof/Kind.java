package org.saola.api.saola1.asof;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;

/** What is asked of a taxon on a day. */
enum Kind {
  LAW,
  PLACE,
  QUOTA,
  SUSPENSION,
  DECISION,
  ASSESSMENT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is about one country. */
  boolean hasPlace() {
    return this != LAW && this != ASSESSMENT;
  }

  static Kind of(Parameters parameters) {
    var wanted = parameters.text("kind").orElse(LAW.code());
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            Problem.badRequest(
                "value.none",
                "kind",
                Parameters.shown(wanted),
                Arrays.stream(values()).map(Kind::code).collect(Collectors.joining(", "))));
  }
}
