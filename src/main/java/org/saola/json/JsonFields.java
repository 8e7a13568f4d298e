package org.saola.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The keys of one JSON object, read by type. A key with null counts as absent; a value of another
 * type ends the record with a {@link MalformedRecord} that names the path.
 */
public final class JsonFields {
  private final JsonNode node;
  private final @Nullable JsonFields parent;
  private final String name;
  private final int index;
  private final UnknownKeys unknownKeys;

  private JsonFields(JsonNode node, JsonFields parent, String name, int index) {
    this.node = node;
    this.parent = parent;
    this.name = name;
    this.index = index;
    this.unknownKeys = parent.unknownKeys;
    requireObject();
  }

  private JsonFields(JsonNode node, UnknownKeys unknownKeys) {
    this.node = node;
    this.parent = null;
    this.name = "";
    this.index = -1;
    this.unknownKeys = unknownKeys;
    requireObject();
  }

  /** The fields of a whole record; keys that nobody reads are counted in {@code unknownKeys}. */
  public static JsonFields of(JsonNode record, UnknownKeys unknownKeys) {
    return new JsonFields(record, unknownKeys);
  }

  private void requireObject() {
    if (!node.isObject()) {
      throw malformed("", node, "an object in {} is needed here");
    }
  }

  /** Counts every key but these as unknown. */
  public void know(Set<String> keys) {
    for (var key : node.propertyNames()) {
      if (!keys.contains(key)) {
        unknownKeys.add(path(key, false));
      }
    }
  }

  /** Insists that the keys are there, be it with null. */
  public void require(Collection<String> keys) {
    var missing = keys.stream().filter(key -> !node.has(key)).sorted().toList();
    if (!missing.isEmpty()) {
      throw new MalformedRecord(
          path("", true), null, "without " + String.join(", ", missing) + "; null would do");
    }
  }

  public boolean has(String key) {
    return node.has(key);
  }

  /** Whether an object stands under the key, not a text or nothing. */
  public boolean hasObject(String key) {
    var value = find(key);
    return value != null && value.isObject();
  }

  private @Nullable JsonNode find(String key) {
    var value = node.get(key);
    return value == null || value.isNull() ? null : value;
  }

  private JsonNode get(String key, String wanted) {
    var value = find(key);
    if (value == null) {
      throw new MalformedRecord(path(key, true), null, wanted + " is needed here");
    }
    return value;
  }

  public @Nullable String findText(String key) {
    var value = find(key);
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      throw malformed(key, value, "a text in quotes or null is needed here");
    }
    return value.stringValue();
  }

  public String getText(String key) {
    var text = findText(key);
    if (text == null) {
      throw new MalformedRecord(path(key, true), null, "a text is needed here");
    }
    return text;
  }

  /** One of the constants of an enumeration, by a name that {@code find} looks up. */
  public <T> T getOneOf(String key, Function<String, @Nullable T> find, String allowed) {
    var text = getText(key);
    var found = find.apply(text);
    if (found == null) {
      throw new MalformedRecord(path(key, true), text, "one of " + allowed + " is needed here");
    }
    return found;
  }

  public @Nullable Integer findId(String key) {
    var value = find(key);
    return value == null ? null : (Integer) id(key, value);
  }

  public int getId(String key) {
    return id(key, get(key, "an id"));
  }

  private int id(String key, JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
      throw malformed(key, value, "a whole number from 1 to 2147483647 is needed here");
    }
    return value.intValue();
  }

  /** A whole number of 32 bits, negative ones included; null when absent. */
  public @Nullable Integer findWholeNumber(String key) {
    var value = find(key);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw malformed(key, value, "a whole number of 32 bits or null is needed here");
    }
    return value.intValue();
  }

  public @Nullable Double findNumber(String key) {
    var value = find(key);
    if (value == null) {
      return null;
    }
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw malformed(key, value, "a number or null is needed here");
    }
    return value.doubleValue();
  }

  public boolean getFlag(String key) {
    var value = get(key, "true or false");
    if (!value.isBoolean()) {
      throw malformed(key, value, "true or false is needed here");
    }
    return value.booleanValue();
  }

  public @Nullable Boolean findFlag(String key) {
    return find(key) == null ? null : (Boolean) getFlag(key);
  }

  public @Nullable LocalDate findDate(String key) {
    var text = findText(key);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw new MalformedRecord(path(key, true), text, "a date YYYY-MM-DD is needed here");
    }
  }

  public Instant getTime(String key) {
    var text = getText(key);
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException _) {
      throw new MalformedRecord(
          path(key, true), text, "a time such as 2020-01-31T12:00:00.000Z is needed here");
    }
  }

  /** The object under the key, its keys but {@code keys} counted as unknown. */
  public @Nullable JsonFields findObject(String key, Set<String> keys) {
    var value = find(key);
    if (value == null) {
      return null;
    }
    var fields = new JsonFields(value, this, key, -1);
    fields.know(keys);
    return fields;
  }

  /** The elements of an array of objects; null when absent. */
  public <T> @Nullable List<T> findList(String key, Function<JsonFields, T> element) {
    var value = find(key);
    return value == null ? null : list(key, value, element);
  }

  /** The elements of an array of objects; empty when absent. */
  public <T> List<T> list(String key, Function<JsonFields, T> element) {
    var value = find(key);
    return value == null ? List.of() : list(key, value, element);
  }

  private <T> List<T> list(String key, JsonNode value, Function<JsonFields, T> element) {
    requireArray(key, value);
    var elements = new ArrayList<T>(value.size());
    for (int at = 0; at < value.size(); at++) {
      elements.add(element.apply(new JsonFields(value.get(at), this, key, at)));
    }
    return elements;
  }

  /** The elements of an array of texts; empty when absent. */
  public List<String> texts(String key) {
    var texts = findTexts(key);
    return texts == null ? List.of() : texts;
  }

  /** The elements of an array of texts; null when absent. */
  public @Nullable List<String> findTexts(String key) {
    var value = find(key);
    if (value == null) {
      return null;
    }
    requireArray(key, value);
    var texts = new ArrayList<String>(value.size());
    for (var element : value.values()) {
      if (!element.isString()) {
        throw malformed(key, element, "only texts in quotes are allowed in this array");
      }
      texts.add(element.stringValue());
    }
    return texts;
  }

  private void requireArray(String key, JsonNode value) {
    if (!value.isArray()) {
      throw malformed(key, value, "an array in [] is needed here");
    }
  }

  private MalformedRecord malformed(String key, JsonNode value, String problem) {
    return new MalformedRecord(path(key, true), value.toString(), problem);
  }

  /** The keys from the record down to {@code key}; without indices elements count as one. */
  private String path(String key, boolean indices) {
    if (parent == null) {
      return key;
    }
    var here = index < 0 ? name : name + "[" + (indices ? index : "") + "]";
    return parent.path(key.isEmpty() ? here : here + "." + key, indices);
  }
}
