package org.saola.api.saola1.asof;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.saola.api.saola1.PostedText;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.http.Request;
import org.saola.message.Message;
import org.saola.message.WrittenNumber;
import tools.jackson.databind.JsonNode;

/**
 * Reads a posted list of names and days, as JSON, as lines of JSON or as CSV.
 *
 * @param origin says which days have come
 */
record PairReader(AnswerOrigin origin) {
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

  /**
   * All pairs, in their order.
   *
   * @throws Problem if the body can't be read, one of its days is none or still to come, or there
   *     are too many
   */
  List<NamedDay> read(Request request) {
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

  private List<NamedDay> json(JsonNode document) {
    if (document.path("pairs").isArray()) {
      var pairs = new ArrayList<NamedDay>();
      document.path("pairs").forEach(each -> pairs.add(pair(each, item("pairs", pairs.size()))));
      return pairs;
    }
    if (document.path(NAMES).isArray() && document.path(DATES).isArray()) {
      return matrix(texts(document, NAMES), days(document));
    }
    throw Problem.badRequest("body.pairs", SHAPE);
  }

  private List<LocalDate> days(JsonNode document) {
    var texts = texts(document, DATES);
    return IntStream.range(0, texts.size())
        .mapToObj(each -> day(texts.get(each), item(DATES, each)))
        .toList();
  }

  private static Message item(String list, int index) {
    return Message.said("%s[%d]".formatted(list, index));
  }

  private static List<String> texts(JsonNode document, String field) {
    var texts = new ArrayList<String>();
    for (var each : document.path(field)) {
      texts.add(required(each, item(field, texts.size())));
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

  private NamedDay pair(JsonNode pair, Message place) {
    var dateAt = Message.of("place.field", place, DATE);
    return new NamedDay(
        required(pair.path(NAME), Message.of("place.field", place, NAME)),
        day(required(pair.path(DATE), dateAt), dateAt));
  }

  private static String required(JsonNode value, Message place) {
    var text = PostedText.text(value, place);
    if (text == null) {
      throw Problem.badRequest("field.missing-shape", place, SHAPE);
    }
    return text;
  }

  private List<NamedDay> csv(String text) {
    var pairs = new ArrayList<NamedDay>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (var row : rows) {
        var name = row.findField(NAME);
        var date = row.findField(DATE);
        if (name.isEmpty() || date.isEmpty()) {
          throw Problem.badRequest("body.columns-pairs");
        }
        pairs.add(new NamedDay(name.get(), day(date.get(), lineOf(row))));
      }
    } catch (CsvParseException e) {
      throw PostedText.noTable(e, SHAPE);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return pairs;
  }

  private static Message lineOf(NamedCsvRecord row) {
    return Message.of("place.field", Message.of("place.line", row.getStartingLineNumber()), DATE);
  }

  private LocalDate day(String text, Message place) {
    var day = ComputeResource.day(text.strip(), place);
    origin.checkCome(day, place);
    return day;
  }
}
