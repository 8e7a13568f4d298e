package org.saola.ingest.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The words that a column may hold, and what they mean.
 *
 * @param words at least one; in the order in which a message lists them
 */
public record Choice<T>(Map<String, T> words) {

  /** A choice of {@code values} as {@code word} spells them. */
  public static <T> Choice<T> of(Iterable<T> values, Function<T, String> word) {
    var words = new LinkedHashMap<String, T>();
    values.forEach(value -> words.put(word.apply(value), value));
    return new Choice<>(words);
  }

  /** A choice of all constants of an enum by their names. */
  public static <E extends Enum<E>> Choice<E> of(Class<E> type) {
    return of(List.of(type.getEnumConstants()), Enum::name);
  }

  T first() {
    return words.values().iterator().next();
  }

  @Override
  public String toString() {
    return String.join(", ", words.keySet());
  }
}
