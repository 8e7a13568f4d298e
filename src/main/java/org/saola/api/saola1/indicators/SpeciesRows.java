package org.saola.api.saola1.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row for each species that an indicator is of, so that it can be checked by hand. */
final class SpeciesRows {
  private static final List<String> COLUMNS =
      List.of("sis_id", "scientific_name", "assessment_id", "published_category", "category");

  private SpeciesRows() {}

  /**
   * The table.
   *
   * @param more columns of the indicator
   * @param cells of these, by place
   */
  static Indicator.Table of(
      ChosenSpecies species, List<String> more, IntFunction<List<@Nullable Object>> cells) {
    var scan = species.scan();
    Stream<List<@Nullable Object>> rows =
        IntStream.of(species.places())
            .mapToObj(place -> {
              var row = new ArrayList<@Nullable Object>();
              row.add(scan.sisId(place));
              row.add(scan.name(place));
              row.add(scan.assessmentId(place));
              row.add(scan.code(place));
              row.add(scan.category(place).code());
              row.addAll(cells.apply(place));
              return row;
            });
    var columns = new ArrayList<>(COLUMNS);
    columns.addAll(more);
    return new Indicator.Table(columns, rows);
  }
}
