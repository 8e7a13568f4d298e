package org.saola.admission;

import java.util.Map;

/**
 * What a request asks for, for the record; of these there are few, apart from the parameters.
 *
 * @param api such as {@code v1}
 * @param endpoint such as {@code taxon_concepts}
 * @param action such as {@code index}
 * @param format such as {@code json}
 * @param pathParameters by name, in order
 */
public record Operation(
    String api, String endpoint, String action, String format, Map<String, String> pathParameters) {

  /** One that is answered in JSON and has no parameters in its path. */
  public static Operation json(String api, String endpoint, String action) {
    return new Operation(api, endpoint, action, "json", Map.of());
  }

  /** The same with one parameter in its path. */
  public Operation with(String name, String value) {
    return new Operation(api, endpoint, action, format, Map.of(name, value));
  }
}
