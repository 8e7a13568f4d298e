package org.saola.changes;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells what a change of a record means; one of these for each source. */
@FunctionalInterface
public interface ChangeRules {

  /**
   * What became of a record; one of its versions is there.
   *
   * @param before null = the record is new
   * @param after null = the record is gone
   */
  Change describe(
      ChangeKind kind, int recordId, @Nullable JsonNode before, @Nullable JsonNode after);
}
