package org.saola.web.trade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saola.decision.Shipment;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.language.Language;

/**
 * What the form was sent with, or a link says.
 *
 * @param fields that have a value, under the names that the API has for them
 */
public record Asked(Map<String, String> fields) {
  /** What the quota of the year is compared with. */
  private static final List<String> AMOUNT = List.of("quantity", "unit");

  private static final List<String> RARE =
      List.of("origin", "acquired_on", "residence", "personal_effects", "registered_operation");

  static Asked of(Request request) {
    var query = QueryParameters.parse(request.query());
    var names = new ArrayList<>(Shipment.FIELDS);
    names.addAll(AMOUNT);
    var fields = new LinkedHashMap<String, String>();
    for (var name : names) {
      query
          .find(name)
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> fields.put(name, value));
    }
    return new Asked(fields);
  }

  /** The value of a field; empty for none. */
  public String value(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Whether a field has this value, as a choice that is marked. */
  public boolean is(String name, String value) {
    return value(name).equals(value);
  }

  /** Whether any of the fields is filled in that few need. */
  public boolean hasRare() {
    return RARE.stream().anyMatch(fields::containsKey);
  }

  /** Whether a movement is asked about, and not only a name brought along. */
  boolean isQuestion() {
    return fields.containsKey("exporter") || fields.containsKey("importer");
  }

  Shipment shipment() {
    return Shipment.of(value("taxon"), fields::get);
  }

  /** How much it is of; empty where no number is given. */
  public Optional<Double> quantity() {
    return value("quantity").matches("[0-9]{1,12}([.][0-9]{1,6})?")
        ? Optional.of(Double.valueOf(value("quantity")))
        : Optional.empty();
  }

  /** The same question about another taxon. */
  String about(String taxon) {
    var others = new LinkedHashMap<>(fields);
    others.put("taxon", taxon);
    return TradePage.BASE + "?" + QueryParameters.toQueryString(others);
  }

  /** The same question to the API. */
  String toApi(Language language) {
    var others = new LinkedHashMap<>(fields);
    others.keySet().removeAll(AMOUNT);
    others.put("language", language.code());
    return "/api/saola/v1/trade/decision?" + QueryParameters.toQueryString(others);
  }
}
