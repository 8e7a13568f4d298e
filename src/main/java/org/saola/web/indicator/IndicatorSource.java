package org.saola.web.indicator;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.message.WordedRefusal;
import tools.jackson.databind.JsonNode;

/** Where indicators come from: the server's own API. */
@FunctionalInterface
public interface IndicatorSource {
  /**
   * An indicator; may compute for long.
   *
   * @param kind such as {@code rli}
   */
  Told tell(String kind, Map<String, String> parameters);

  /**
   * What was answered.
   *
   * @param document the answer; null where there is none
   * @param refusal why not; null where there is an answer
   */
  record Told(@Nullable JsonNode document, @Nullable WordedRefusal refusal) {}
}
