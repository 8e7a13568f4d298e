package org.saola.decision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What limits a decision, whatever its rules say. */
public enum Caution {
  NORTHERN_IRELAND,
  BEFORE_UNION_LAW,
  AFTER_DATA,
  GENERAL_KNOWLEDGE;

  private static final LocalDate UNION_WITHOUT_BRITAIN = LocalDate.of(2021, 1, 1);
  private static final LocalDate UNION_LAW = LocalDate.of(1997, 6, 1);

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those of a movement. */
  public static Set<Caution> of(Shipment shipment, Decision decision, LocalDate dataDay) {
    var cautions = EnumSet.noneOf(Caution.class);
    var day = Shipment.day(shipment.date());
    if (day == null) {
      return cautions;
    }
    if (!day.isBefore(UNION_WITHOUT_BRITAIN)
        && (isBritain(shipment.exporter()) || isBritain(shipment.importer()))) {
      cautions.add(NORTHERN_IRELAND);
    }
    if (day.isBefore(UNION_LAW)) {
      cautions.add(BEFORE_UNION_LAW);
    }
    if (day.isAfter(dataDay)) {
      cautions.add(AFTER_DATA);
    }
    if (Stream.concat(decision.evidence().stream(), decision.rejected().stream())
        .anyMatch(finding -> finding.rule().fromGeneralKnowledge())) {
      cautions.add(GENERAL_KNOWLEDGE);
    }
    return cautions;
  }

  private static boolean isBritain(@Nullable String country) {
    return Objects.equals(country, "GB");
  }
}
