package org.saola.api.saola1.asof;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.saola.api.saola1.PostedText;
import org.saola.api.saola1.Problem;
import org.saola.http.Request;
import tools.jackson.databind.JsonNode;

/** Reads a posted list of names and days, as JSON, as lines of JSON or as CSV. */
final class PairReader {
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
    var posted = PostedText.of(request);
    return switch (posted.form()) {
      case TABLE -> csv(posted.text());
      case LINES -> posted.lines(PairReader::pair, SHAPE);
      case JSON -> json(posted.document(SHAPE));
    };
  }

  private static List<NamedDay> json(JsonNode document) {
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
    } catch (CsvParseException e) {
      throw PostedText.noTable(e, SHAPE);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return pairs;
  }

  private static LocalDate day(String text) {
    return ComputeResource.day(text.strip(), "date");
  }
}
