package org.saola.api.saola1.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a JSON object that was sent. */
final class SentFields {
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode object;
  private final String example;

  private SentFields(JsonNode object, String example) {
    this.object = object;
    this.example = example;
  }

  /**
   * Those of a request.
   *
   * @param example of what can be sent
   * @throws Problem if it is no object
   */
  static SentFields of(Question question, String example) {
    try {
      var sent = JSON.readTree(question.request().body());
      if (sent.isObject()) {
        return new SentFields(sent, example);
      }
    } catch (JacksonException e) {
      throw Problem.badRequest(
          "the body is no JSON: %s; send %s".formatted(e.getOriginalMessage(), example));
    }
    throw Problem.badRequest("the body is no JSON object; send " + example);
  }

  String required(String name) {
    var text = text(name);
    if (text == null) {
      throw Problem.badRequest("%s is missing; send %s".formatted(name, example));
    }
    return text;
  }

  /** Null when it was not sent. */
  @Nullable String text(String name) {
    var value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isValueNode()) {
      throw Problem.badRequest("%s is no single value; send %s".formatted(name, example));
    }
    return value.asString();
  }

  long whole(String name) {
    var value = object.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw Problem.badRequest("%s is no whole number; send %s".formatted(name, example));
    }
    return value.asLong();
  }

  List<Long> wholes(String name) {
    var found = new ArrayList<Long>();
    for (var value : object.path(name)) {
      if (!value.isIntegralNumber() || !value.canConvertToLong()) {
        throw Problem.badRequest("%s are whole numbers; send %s".formatted(name, example));
      }
      found.add(value.asLong());
    }
    return found;
  }

  /** All single values but those of some fields. */
  Map<String, String> others(List<String> known) {
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
  SentFields only(List<String> known) {
    for (var name : object.propertyNames()) {
      if (!known.contains(name)) {
        throw Problem.badRequest(
            "there is no %s here; there is %s"
                .formatted(Parameters.shown(name), String.join(", ", known)));
      }
    }
    return this;
  }
}
