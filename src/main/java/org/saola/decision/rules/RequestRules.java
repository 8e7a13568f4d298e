package org.saola.decision.rules;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.decision.Rule;
import org.saola.decision.Shipment;
import org.saola.status.law.LawBook;
import org.saola.trade.TradeCode;

/** Rules V: whether it can be understood what is asked. */
final class RequestRules {
  private static final Set<String> SOURCES =
      Set.of("W", "R", "D", "A", "C", "F", "U", "I", "O", "X", "Y");
  private static final Set<String> PURPOSES =
      Set.of("T", "Z", "G", "Q", "S", "H", "P", "M", "E", "N", "B", "L");

  private final LawBook law;
  private final Shipment shipment;

  RequestRules(LawBook law, Shipment shipment) {
    this.law = law;
    this.shipment = shipment;
  }

  /** The first rule that refuses it; null when none does. */
  @Nullable Rule refusal() {
    if (!daysKnown()) {
      return Rule.V1;
    }
    if (!countriesKnown()) {
      return Rule.V2;
    }
    return codesKnown() ? null : Rule.V3;
  }

  /** V1: both days are days. */
  private boolean daysKnown() {
    return Shipment.day(shipment.date()) != null
        && (shipment.acquiredOn() == null || Shipment.day(shipment.acquiredOn()) != null);
  }

  /** V2: all countries are known, and there is an exporter but for source X. */
  private boolean countriesKnown() {
    boolean exporterGiven = shipment.exporter() != null || "X".equals(shipment.source());
    return shipment.importer() != null
        && exporterGiven
        && Stream.of(
                shipment.importer(), shipment.exporter(), shipment.origin(), shipment.residence())
            .filter(Objects::nonNull)
            .allMatch(country -> law.country(country).isPresent());
  }

  /** V3: source, purpose and term are codes of the lists. */
  private boolean codesKnown() {
    return (shipment.source() == null || SOURCES.contains(shipment.source()))
        && (shipment.purpose() == null || PURPOSES.contains(shipment.purpose()))
        && (shipment.term() == null || law.hasCode(TradeCode.Type.TERM, shipment.term()));
  }
}
