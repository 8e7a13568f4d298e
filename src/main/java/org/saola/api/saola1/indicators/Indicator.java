package org.saola.api.saola1.indicators;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** One kind of indicator. Safe for use by many threads. */
interface Indicator {
  /** Its name in the path. */
  String kind();

  /** What is computed, in one line. */
  String formula();

  /** Where the formula comes from. */
  String source();

  /** The parameters it takes that choose which assessment of a species counts. */
  default List<String> choosing() {
    return ChosenSpecies.PARAMETERS;
  }

  /** The parameters it takes besides those that choose species and their assessments. */
  List<String> parameters();

  /**
   * The indicator of species.
   *
   * @throws Problem if the parameters can't be answered
   */
  Outcome of(ChosenSpecies species, Parameters parameters);

  /**
   * An indicator with all that it was computed of.
   *
   * @param result to be put into the answer
   * @param table of the contributing species
   */
  record Outcome(ObjectNode result, Table table) {}

  /**
   * A table.
   *
   * @param rows made while they are sent; can be read once
   */
  record Table(List<String> columns, Stream<List<@Nullable Object>> rows) {}
}
