package org.saola.cli.terminal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of some words, in any case, with a hyphen or an underscore. */
public final class OneOf<T> implements ITypeConverter<T> {
  private final Map<String, T> words = new LinkedHashMap<>();

  private OneOf(List<? extends T> values, Function<T, String> word) {
    values.forEach(value -> words.put(word.apply(value), value));
  }

  /** Lets all options of a type be read by the words of its values. */
  public static <T> void register(
      CommandLine commands, Class<T> type, List<? extends T> values, Function<T, String> word) {
    commands.registerConverter(type, new OneOf<T>(values, word));
  }

  /** The same of an enum, whose words are its names. */
  public static <E extends Enum<E>> void register(CommandLine commands, Class<E> type) {
    register(
        commands, type, Arrays.asList(type.getEnumConstants()), each -> plain(each.toString()));
  }

  @Override
  public T convert(String text) {
    return words.entrySet().stream()
        .filter(word -> plain(word.getKey()).equals(plain(text)))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElseThrow(() ->
            new TypeConversionException(
                "'%s' is none; there is %s".formatted(text, String.join(", ", words.keySet()))));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }
}
