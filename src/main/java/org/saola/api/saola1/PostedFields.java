package org.saola.api.saola1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.message.Message;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object that was posted. */
public final class PostedFields {
  private final JsonNode object;
  private final String example;

  private PostedFields(JsonNode object, String example) {
    this.object = object;
    this.example = example;
  }

  /**
   * Those of a request.
   *
   * @param example of what can be sent
   * @throws Problem if it is no object
   */
  public static PostedFields of(Question question, String example) {
    var shape = Message.of("send", example);
    var posted = PostedText.of(question.request()).document(shape);
    if (posted.isObject()) {
      return new PostedFields(posted, example);
    }
    throw Problem.badRequest("body.object", shape);
  }

  /** A text that must be there. */
  public String required(String name) {
    var text = text(name);
    if (text == null) {
      throw Problem.badRequest("field.missing", name, example);
    }
    return text;
  }

  /** Null when it was not sent. */
  public @Nullable String text(String name) {
    var value = object.path(name);
    if (value.isContainer()) {
      throw Problem.badRequest("field.single-shape", name, example);
    }
    return PostedText.text(value, name);
  }

  /** A whole number that must be there. */
  public long whole(String name) {
    var value = object.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw Problem.badRequest("field.whole", name, example);
    }
    return value.asLong();
  }

  /** A list of whole numbers; null when it was not sent. */
  public @Nullable List<Long> wholes(String name) {
    var list = object.path(name);
    if (list.isMissingNode() || list.isNull()) {
      return null;
    }
    if (!list.isArray()) {
      throw Problem.badRequest("field.list", name, example);
    }
    var found = new ArrayList<Long>();
    for (var value : list) {
      if (!value.isIntegralNumber() || !value.canConvertToLong()) {
        throw Problem.badRequest("field.wholes", name, example);
      }
      found.add(value.asLong());
    }
    return found;
  }

  /** A list of texts of one line each; without any when it was not sent. */
  public List<String> texts(String name) {
    var list = object.path(name);
    if (!list.isMissingNode() && !list.isArray()) {
      throw Problem.badRequest("field.list", name, example);
    }
    var found = new ArrayList<String>();
    for (var value : list) {
      if (!value.isString() || value.asString().lines().count() != 1) {
        throw Problem.badRequest("field.texts", name, example);
      }
      found.add(value.asString());
    }
    return found;
  }

  /** All single values but those of some fields. */
  public Map<String, String> others(List<String> known) {
    var others = new TreeMap<String, String>();
    for (var name : object.propertyNames()) {
      var text = known.contains(name) ? null : text(name);
      if (text != null) {
        others.put(name, text);
      }
    }
    return others;
  }

  /** Refuses what nobody reads. */
  public PostedFields only(List<String> known) {
    for (var name : object.propertyNames()) {
      if (!known.contains(name)) {
        throw Problem.badRequest("field.none", Parameters.shown(name), String.join(", ", known));
      }
    }
    return this;
  }
}
