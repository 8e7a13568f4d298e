package org.saola.api.saola1.trade;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.decision.Shipment;

/** A shipment, read from fields of any kind. */
final class ShipmentFields {
  /** What is asked, in the order of the guide. */
  static final List<String> NAMES = Shipment.FIELDS;

  /** What lists have besides, and get back as it was. */
  static final List<String> CARRIED = List.of("case", "quantity", "unit", "permit", "expiry");

  private ShipmentFields() {}

  /**
   * The shipment.
   *
   * @param field the value of a field; empty or blank when there is none
   * @throws Problem if there is no taxon, or what takes yes or no has another value
   */
  static Shipment read(Function<String, Optional<String>> field) {
    Function<String, @Nullable String> text =
        name -> field.apply(name).map(String::strip).filter(each -> !each.isEmpty()).orElse(null);
    var taxon = text.apply("taxon");
    if (taxon == null) {
      throw Problem.badRequest("missing.taxon-exact");
    }
    List.of("personal_effects", "registered_operation")
        .forEach(name -> checkYes(name, text.apply(name)));
    return Shipment.of(taxon, text);
  }

  private static void checkYes(String name, @Nullable String value) {
    if (value != null && !value.equals("yes") && !value.equals("no")) {
      throw Problem.badRequest("value.yes-no", name, Parameters.shown(value));
    }
  }
}
