package org.saola.message;

import java.util.List;

/**
 * Something to say that is not yet in a language.
 *
 * @param key of the message in {@link Refusals}
 * @param arguments in the order of their places: texts that are the same in all languages, whole
 *     numbers, {@link WrittenNumber}s, or messages themselves
 */
public record Message(String key, List<Object> arguments) {
  public Message {
    arguments = List.copyOf(arguments);
  }

  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** Words that are there in one language only, such as those of a library; or a name. */
  public static Message said(String text) {
    return of("said", text);
  }

  /** One after the other, with commas between; at least one. */
  public static Message joined(List<Message> all) {
    return all.stream()
        .reduce((one, other) -> of("comma", one, other))
        .orElseThrow(() -> new IllegalArgumentException("nothing to join"));
  }
}
