package org.saola.api.saola1.asof;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import org.saola.api.saola1.Problem;
import org.saola.http.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a posted list of names and days, as JSON, as lines of JSON or as CSV. */
final class PairReader {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SHAPE =
      "post {\"pairs\": [{\"name\": \"Panthera leo\", \"date\": \"2015-06-01\"}]}, or"
          + " {\"names\": [...], \"dates\": [...]} for all pairs of both, or such pairs as"
          + " application/x-ndjson, or text/csv with the columns name and date";

  private PairReader() {}

  /**
   * All pairs, in their order.
   *
   * @throws Problem if the body can't be read, or one of its days is none
   */
  static List<NamedDay> read(Request request) {
    var type = request.header("Content-Type").orElse("application/json");
    var text = new String(request.body(), UTF_8);
    try {
      if (type.startsWith("text/csv")) {
        return csv(text);
      }
      return type.startsWith("application/x-ndjson") ? lines(text) : json(text);
    } catch (JacksonException | CsvParseException _) {
      throw Problem.badRequest("the body can't be read; " + SHAPE);
    }
  }

  private static List<NamedDay> json(String text) {
    var document = JSON.readTree(text);
    var pairs = new ArrayList<NamedDay>();
    if (document.path("pairs").isArray()) {
      document.path("pairs").forEach(pair -> pairs.add(pair(pair)));
    } else if (document.path("names").isArray() && document.path("dates").isArray()) {
      for (var name : document.path("names")) {
        for (var date : document.path("dates")) {
          pairs.add(new NamedDay(name.asString(), day(date.asString())));
        }
      }
    } else {
      throw Problem.badRequest("the body has neither pairs nor names and dates; " + SHAPE);
    }
    return pairs;
  }

  private static List<NamedDay> lines(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(JSON::readTree)
        .map(PairReader::pair)
        .toList();
  }

  private static NamedDay pair(JsonNode pair) {
    if (!pair.path("name").isString() || pair.path("date").isMissingNode()) {
      throw Problem.badRequest("a pair has no name or no date; " + SHAPE);
    }
    return new NamedDay(pair.path("name").asString(), day(pair.path("date").asString()));
  }

  private static List<NamedDay> csv(String text) {
    var pairs = new ArrayList<NamedDay>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (var row : rows) {
        var name = row.findField("name");
        var date = row.findField("date");
        if (name.isEmpty() || date.isEmpty()) {
          throw Problem.badRequest("the first line must name the columns name and date");
        }
        pairs.add(new NamedDay(name.get(), day(date.get())));
      }
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return pairs;
  }

  private static java.time.LocalDate day(String text) {
    return ComputeResource.day(text.strip(), "date");
  }
}
