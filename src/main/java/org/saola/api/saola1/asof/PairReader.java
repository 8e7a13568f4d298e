package org.saola.api.saola1.asof;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.saola.api.saola1.PostedText;
import org.saola.api.saola1.Problem;
import org.saola.http.Request;
import tools.jackson.databind.JsonNode;

/** Reads a posted list of names and days, as JSON, as lines of JSON or as CSV. */
final class PairReader {
  /** More take a processor for minutes. */
  private static final int MOST = 1_000_000;

  private static final String NAMES = "names";
  private static final String DATES = "dates";
  private static final String SHAPE =
      "post {\"pairs\": [{\"name\": \"Panthera leo\", \"date\": \"2015-06-01\"}]}, or"
          + " {\"names\": [...], \"dates\": [...]} for all pairs of both, or such pairs as"
          + " application/x-ndjson, or text/csv with the columns name and date";

  private PairReader() {}

  /**
   * All pairs, in their order.
   *
   * @throws Problem if the body can't be read, one of its days is none, or there are too many
   */
  static List<NamedDay> read(Request request) {
    var posted = PostedText.of(request);
    var pairs =
        switch (posted.form()) {
          case TABLE -> csv(posted.text());
          case LINES -> posted.lines((each, line) -> pair(each, "line " + line), SHAPE);
          case JSON -> json(posted.document(SHAPE));
        };
    if (pairs.size() > MOST) {
      throw Problem.tooLarge("pairs", tooMany(pairs.size()));
    }
    return pairs;
  }

  private static String tooMany(long pairs) {
    return "%,d are too many; send at most %,d at once".formatted(pairs, MOST);
  }

  private static List<NamedDay> json(JsonNode document) {
    if (document.path("pairs").isArray()) {
      var pairs = new ArrayList<NamedDay>();
      document
          .path("pairs")
          .forEach(each -> pairs.add(pair(each, "pairs[%d]".formatted(pairs.size()))));
      return pairs;
    }
    if (document.path(NAMES).isArray() && document.path(DATES).isArray()) {
      return matrix(
          texts(document, NAMES), texts(document, DATES).stream().map(PairReader::day).toList());
    }
    throw Problem.badRequest("the body has neither pairs nor names and dates; " + SHAPE);
  }

  private static List<String> texts(JsonNode document, String field) {
    var texts = new ArrayList<String>();
    for (var each : document.path(field)) {
      var place = "%s[%d]".formatted(field, texts.size());
      texts.add(required(each, place));
    }
    return texts;
  }

  /** All pairs of both, each made when it is wanted, as a short body can ask for many. */
  private static List<NamedDay> matrix(List<String> names, List<LocalDate> dates) {
    long count = (long) names.size() * dates.size();
    if (count > MOST) {
      throw Problem.tooLarge("names, dates", "pairs of both: " + tooMany(count));
    }
    return new AbstractList<>() {
      @Override
      public NamedDay get(int index) {
        return new NamedDay(names.get(index / dates.size()), dates.get(index % dates.size()));
      }

      @Override
      public int size() {
        return (int) count;
      }
    };
  }

  private static NamedDay pair(JsonNode pair, String place) {
    return new NamedDay(
        required(pair.path("name"), place + ".name"),
        day(required(pair.path("date"), place + ".date")));
  }

  private static String required(JsonNode value, String place) {
    var text = PostedText.text(value, place);
    if (text == null) {
      throw Problem.badRequest("%s is missing; %s".formatted(place, SHAPE));
    }
    return text;
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
