package org.saola.api.saola1;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.saola.http.Request;
import org.saola.message.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a post as text.
 *
 * @param text without a mark of the order of bytes
 * @param form that its header tells; JSON without one
 */
public record PostedText(String text, Form form) {
  private static final JsonMapper JSON = new JsonMapper();

  /** How a list may be sent. */
  public enum Form {
    JSON,
    LINES,
    TABLE
  }

  /**
   * The body of a request.
   *
   * @throws Problem if it is not UTF-8, of which names would come out as others
   */
  public static PostedText of(Request request) {
    return new PostedText(decoded(request.body()), form(request));
  }

  private static Form form(Request request) {
    var type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("text/csv")) {
      return Form.TABLE;
    }
    return type.startsWith("application/x-ndjson") ? Form.LINES : Form.JSON;
  }

  /**
   * A body as text.
   *
   * @throws Problem if it is not UTF-8
   */
  public static String decoded(byte[] body) {
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw Problem.badRequest("body.encoding");
    }
  }

  /**
   * The whole as one document.
   *
   * @param shape what to send instead of what can't be read
   */
  public JsonNode document(Message shape) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw noJson(Message.of("place.line", e.getLocation().getLineNr()), e, shape);
    }
  }

  /**
   * Each line that is not blank as a document of its own.
   *
   * @param reader is told the number of the line, from 1
   */
  public <T> List<T> lines(BiFunction<JsonNode, Integer, T> reader, Message shape) {
    var all = new ArrayList<T>();
    int number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        try {
          all.add(reader.apply(JSON.readTree(line), number));
        } catch (JacksonException e) {
          throw noJson(Message.of("place.line", number), e, shape);
        }
      }
    }
    return all;
  }

  private static Problem noJson(Message place, JacksonException e, Message shape) {
    return Problem.badRequest("body.lines", place, e.getOriginalMessage(), shape);
  }

  /**
   * A value as text, as which numbers count, too; null for null and for what is not there.
   *
   * @param place of it, such as its field
   * @throws Problem if it is a list or an object
   */
  public static @Nullable String text(JsonNode value, Object place) {
    if (value.isContainer()) {
      throw Problem.badRequest("field.single", place);
    }
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }

  /** What is said of a table that can't be read. */
  public static Problem noTable(CsvParseException e, Message shape) {
    return Problem.badRequest("body.table-shape", String.valueOf(e.getMessage()), shape);
  }
}
