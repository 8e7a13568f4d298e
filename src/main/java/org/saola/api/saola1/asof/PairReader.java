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
import org.saola.message.Message;
import org.saola.message.WrittenNumber;
import tools.jackson.databind.JsonNode;

/** Reads a posted list of names and days, as JSON, as lines of JSON or as CSV. */
final class PairReader {
  /** More take a processor for minutes. */
  private static final int MOST = 1_000_000;

  private static final String NAME = "name";
  private static final String DATE = "date";
  private static final String NAMES = "names";
  private static final String DATES = "dates";
  private static final Message SHAPE =
      Message.of(
          "shape.pairs",
          "{\"pairs\": [{\"name\": \"Panthera leo\", \"date\": \"2015-06-01\"}]}",
          "{\"names\": [...], \"dates\": [...]}");

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
          case LINES ->
              posted.lines((each, line) -> pair(each, Message.of("place.line", line)), SHAPE);
          case JSON -> json(posted.document(SHAPE));
        };
    if (pairs.size() > MOST) {
      throw Problem.tooLarge(
          "pairs", "limit.pairs", new WrittenNumber(pairs.size()), new WrittenNumber(MOST));
    }
    return pairs;
  }

  private static Message tooMany(long pairs) {
    return Message.of("limit.pairs", new WrittenNumber(pairs), new WrittenNumber(MOST));
  }

  private static List<NamedDay> json(JsonNode document) {
    if (document.path("pairs").isArray()) {
      var pairs = new ArrayList<NamedDay>();
      document
          .path("pairs")
          .forEach(
              each -> pairs.add(pair(each, Message.said("pairs[%d]".formatted(pairs.size())))));
      return pairs;
    }
    if (document.path(NAMES).isArray() && document.path(DATES).isArray()) {
      return matrix(
          texts(document, NAMES), texts(document, DATES).stream().map(PairReader::day).toList());
    }
    throw Problem.badRequest("body.pairs", SHAPE);
  }

  private static List<String> texts(JsonNode document, String field) {
    var texts = new ArrayList<String>();
    for (var each : document.path(field)) {
      var place = Message.said("%s[%d]".formatted(field, texts.size()));
      texts.add(required(each, place));
    }
    return texts;
  }

  /** All pairs of both, each made when it is wanted, as a short body can ask for many. */
  private static List<NamedDay> matrix(List<String> names, List<LocalDate> dates) {
    long count = (long) names.size() * dates.size();
    if (count > MOST) {
      throw Problem.tooLarge("names, dates", "limit.pairs-of-both", tooMany(count));
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

  private static NamedDay pair(JsonNode pair, Message place) {
    return new NamedDay(
        required(pair.path(NAME), Message.of("place.field", place, NAME)),
        day(required(pair.path(DATE), Message.of("place.field", place, DATE))));
  }

  private static String required(JsonNode value, Message place) {
    var text = PostedText.text(value, place);
    if (text == null) {
      throw Problem.badRequest("field.missing-shape", place, SHAPE);
    }
    return text;
  }

  private static List<NamedDay> csv(String text) {
    var pairs = new ArrayList<NamedDay>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (var row : rows) {
        var name = row.findField(NAME);
        var date = row.findField(DATE);
        if (name.isEmpty() || date.isEmpty()) {
          throw Problem.badRequest("body.columns-pairs");
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
