package org.saola.api.saola1.indicators.compute;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.indicators.CategoryCounts;
import org.saola.indicators.RiskCategory;
import tools.jackson.databind.JsonNode;

/**
 * What was posted, field by field: texts and numbers alike, as tables have them. Whatever is wrong
 * is told with its place.
 *
 * @param place of this object within the body; empty for the whole
 */
public record Inputs(JsonNode body, String place) {
  /** The key of what is said of a text that is no share. */
  public static final String NO_SHARE = "input.share";

  Problem wrong(String field, String key, Object... arguments) {
    return Problem.unprocessable(place + field, key, arguments);
  }

  /** A field; empty when it is missing, null or blank. */
  Optional<String> find(String field) {
    var value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isValueNode()) {
      throw wrong(field, "input.text");
    }
    return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
  }

  String text(String field) {
    return find(field).orElseThrow(() -> wrong(field, "input.missing"));
  }

  int whole(String field) {
    return whole(field, text(field));
  }

  int whole(String field, String text) {
    if (!text.matches("-?\\d{1,9}")) {
      throw wrong(field, "input.whole", Parameters.shown(text));
    }
    return Integer.parseInt(text);
  }

  int count(String field, String text) {
    int count = whole(field, text);
    if (count < 0) {
      throw wrong(field, "input.less", count);
    }
    if (count > ComputationLimits.COUNTED_SPECIES) {
      throw Problem.tooLarge(
          place + field, "limit.species", count, ComputationLimits.COUNTED_SPECIES);
    }
    return count;
  }

  /** The texts between semicolons; none of a blank field. */
  List<String> list(String field) {
    return find(field)
        .map(text -> List.of(text.split(";", -1)).stream().map(String::strip).toList())
        .orElse(List.of());
  }

  /** Parts of an entry of a list, between colons; those at the end may be left out. */
  List<String> parts(String field, String entry, int most) {
    var parts = new ArrayList<>(List.of(entry.split(":", -1)));
    if (parts.size() > most) {
      throw wrong(field, "input.parts", Parameters.shown(entry), most);
    }
    while (parts.size() < most) {
      parts.add("");
    }
    return parts.stream().map(String::strip).toList();
  }

  boolean flag(String field, boolean otherwise) {
    return find(field)
        .map(text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw wrong(field, "input.boolean", Parameters.shown(text));
            })
        .orElse(otherwise);
  }

  /** A share of a range. */
  double share(String field, String text) {
    return share(text).orElseThrow(() -> wrong(field, NO_SHARE, Parameters.shown(text)));
  }

  /** From 0 to 1; empty when it is none. */
  public static OptionalDouble share(String text) {
    try {
      double share = Double.parseDouble(text.strip());
      return share >= 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    } catch (NumberFormatException _) {
      return OptionalDouble.empty(); // told in the same words as a number that is no share
    }
  }

  /** Counts such as {@code CR=1;LC=4}; a category without its own letters counts as unknown. */
  CategoryCounts counts(String field) {
    var counts = new EnumMap<RiskCategory, Integer>(RiskCategory.class);
    for (var entry : list(field)) {
      int at = entry.lastIndexOf('=');
      if (at < 1) {
        throw wrong(field, "input.count", Parameters.shown(entry));
      }
      var category = RiskCategory.of(entry.substring(0, at).strip());
      counts.merge(category, count(field, entry.substring(at + 1).strip()), Integer::sum);
    }
    count(field, String.valueOf(counts.values().stream().mapToInt(Integer::intValue).sum()));
    return new CategoryCounts(counts);
  }

  /** The objects of a field that is a list of them. */
  List<Inputs> objects(String field) {
    var value = body.path(field);
    if (!value.isArray()) {
      throw wrong(field, "input.missing-list");
    }
    var all = new ArrayList<Inputs>();
    for (var each : value) {
      var inner = "%s%s[%d].".formatted(place, field, all.size());
      if (!each.isObject()) {
        throw Problem.unprocessable(inner.substring(0, inner.length() - 1), "input.object");
      }
      all.add(new Inputs(each, inner));
    }
    return all;
  }

  /** One of several words. */
  <T> T choice(String field, String otherwise, Map<String, T> words) {
    var word = find(field).orElse(otherwise);
    var found = words.get(word);
    if (found == null) {
      throw wrong(field, "input.one-of", Parameters.shown(word), String.join(", ", words.keySet()));
    }
    return found;
  }
}
