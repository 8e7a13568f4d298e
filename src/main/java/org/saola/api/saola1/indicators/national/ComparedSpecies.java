package org.saola.api.saola1.indicators.national;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.indicators.national.CategoryDifference;
import org.saola.taxonomy.match.Relation;

/**
 * A species of a national list beside the global one.
 *
 * @param here null for a species that the national list does not have
 * @param global null for one that the global list does not have, or not for sure
 * @param outcome such as {@code higher}, {@code missing_here} or {@code name_ambiguous}
 * @param endemic whether it lives in that country only; null where that was not asked, or can't be
 *     told
 * @param contradiction whether an endemic has another category than the world
 */
record ComparedSpecies(
    @Nullable Side here,
    @Nullable Side global,
    String outcome,
    @Nullable Boolean endemic,
    boolean contradiction) {
  static final List<String> COLUMNS =
      List.of(
          "taxon",
          "scientific_name",
          "category",
          "global_sis_id",
          "global_scientific_name",
          "global_category",
          "outcome",
          "endemic",
          "endemic_differs");

  static final String MISSING_HERE = "missing_here";
  static final String MISSING_GLOBALLY = "missing_globally";
  static final String NAME = "name_";
  static final String AMBIGUOUS = "ambiguous";

  /** All that can come of a comparison. */
  static final List<String> OUTCOMES =
      Stream.of(
              Stream.of(CategoryDifference.values()).map(CategoryDifference::code),
              Stream.of(MISSING_HERE, MISSING_GLOBALLY, NAME + AMBIGUOUS),
              Stream.of(Relation.values()).map(relation -> NAME + relation.word()))
          .flatMap(words -> words)
          .toList();

  /**
   * What one list says.
   *
   * @param category the code as published; empty when there is no assessment
   */
  record Side(int taxon, String name, String category) {}

  /** In the order of {@link #COLUMNS}. */
  List<@Nullable Object> cells() {
    return Arrays.asList(
        here == null ? null : here.taxon(),
        here == null ? null : here.name(),
        here == null ? null : here.category(),
        global == null ? null : global.taxon(),
        global == null ? null : global.name(),
        global == null ? null : global.category(),
        outcome,
        endemic,
        contradiction);
  }
}
