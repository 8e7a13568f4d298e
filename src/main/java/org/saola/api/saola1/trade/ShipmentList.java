package org.saola.api.saola1.trade;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.PostedText;
import org.saola.api.saola1.Problem;
import org.saola.http.Request;
import org.saola.message.Message;
import tools.jackson.databind.JsonNode;

/** Reads a posted list of shipments, as JSON, as lines of JSON or as CSV. */
final class ShipmentList {
  private static final List<String> KNOWN =
      Stream.concat(ShipmentFields.CARRIED.stream(), ShipmentFields.NAMES.stream()).toList();
  private static final Message SHAPE =
      Message.of(
          "shape.shipments", "{\"shipments\": [{\"taxon\": ...}]}", String.join(", ", KNOWN));

  private ShipmentList() {}

  /**
   * The fields of all shipments, in their order.
   *
   * @throws Problem if the body can't be read, or has fields that are not known
   */
  static List<Map<String, String>> read(Request request) {
    var posted = PostedText.of(request);
    return switch (posted.form()) {
      case TABLE -> csv(posted.text());
      case LINES -> posted.lines((each, _) -> fields(each), SHAPE);
      case JSON -> json(posted.document(SHAPE));
    };
  }

  private static List<Map<String, String>> json(JsonNode document) {
    var shipments = document.path("shipments");
    if (!shipments.isArray()) {
      throw Problem.badRequest("body.shipments", SHAPE);
    }
    var all = new ArrayList<Map<String, String>>();
    shipments.forEach(each -> all.add(fields(each)));
    return all;
  }

  private static Map<String, String> fields(JsonNode shipment) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : shipment.properties()) {
      var value = PostedText.text(field.getValue(), known(field.getKey()));
      if (value != null) {
        fields.put(field.getKey(), value);
      }
    }
    return fields;
  }

  private static List<Map<String, String>> csv(String text) {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream()
          .map(row -> {
            row.getHeader().forEach(ShipmentList::known);
            return row.getFieldsAsMap();
          })
          .collect(Collectors.toList());
    } catch (CsvParseException e) {
      throw PostedText.noTable(e, SHAPE);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String known(String field) {
    if (!KNOWN.contains(field)) {
      throw Problem.badRequest("field.field", Parameters.shown(field), String.join(", ", KNOWN));
    }
    return field;
  }
}
