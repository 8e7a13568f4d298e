package org.saola.message;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.saola.language.Language;

/** Why something is refused, in every language: what is wrong, and what would be right. */
public final class Refusals {
  static final String FOLDER = "/org/saola/message/refusals";

  private static final Map<Language, Map<String, String>> ALL = load();

  private Refusals() {}

  private static Map<Language, Map<String, String>> load() {
    var all = new EnumMap<Language, Map<String, String>>(Language.class);
    for (var language : Language.values()) {
      all.put(language, MessageFile.load(FOLDER, language));
    }
    return all;
  }

  static Set<String> keys() {
    return all(Language.EN).keySet();
  }

  private static Map<String, String> all(Language language) {
    return ALL.getOrDefault(language, Map.of());
  }

  /**
   * A message in a language.
   *
   * @throws IllegalArgumentException if there is none of its key, or it lacks an argument
   */
  public static String text(Language language, Message message) {
    var pattern = all(language).get(message.key());
    if (pattern == null) {
      throw new IllegalArgumentException("no message " + message.key() + " in " + language);
    }
    var arguments =
        message.arguments().stream().map(argument -> argument(language, argument)).toArray();
    var text = new StringBuilder();
    MessagePieces.of(pattern, arguments).forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  private static Object argument(Language language, Object argument) {
    return switch (argument) {
      case Message inner -> text(language, inner);
      case WrittenNumber number -> number.in(language);
      default -> argument;
    };
  }
}
