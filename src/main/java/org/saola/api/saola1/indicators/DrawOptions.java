package org.saola.api.saola1.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.indicators.CategoryCounts;
import org.saola.indicators.DataDeficientDraws;
import org.saola.indicators.RiskCategory;
import tools.jackson.databind.node.ObjectNode;

/** How species without data are drawn, as a question says. */
final class DrawOptions {
  static final List<String> PARAMETERS = List.of("repetitions", "seed", "with_replacement");

  private static final int MOST_REPETITIONS = 10_000;
  private static final long MOST_WEIGHTS = 500_000_000;

  private DrawOptions() {}

  /** Null when none are wanted. */
  static @Nullable DataDeficientDraws of(Parameters parameters, boolean usuallyWithReplacement) {
    int repetitions =
        Math.toIntExact(
            parameters
                .whole("repetitions", 0, MOST_REPETITIONS)
                .orElse((long) DataDeficientDraws.USUAL_REPETITIONS));
    long seed = parameters.whole("seed", 0, Long.MAX_VALUE).orElse(DataDeficientDraws.USUAL_SEED);
    boolean again = Choice.flag(parameters, "with_replacement", usuallyWithReplacement);
    return repetitions == 0 ? null : new DataDeficientDraws(seed, repetitions, again);
  }

  /** Refuses what would take long. */
  static void check(DataDeficientDraws draws, List<CategoryCounts> all) {
    long weights =
        all.stream()
            .mapToLong(each -> (long) each.index().species() + each.of(RiskCategory.DD))
            .sum();
    if (weights * draws.repetitions() > MOST_WEIGHTS) {
      throw Problem.tooLarge(
          "repetitions",
          "%d of %d species, all years counted, are too many; choose at most %d"
              .formatted(draws.repetitions(), weights, MOST_WEIGHTS / weights));
    }
  }

  static void write(ObjectNode options, @Nullable DataDeficientDraws draws) {
    if (draws == null) {
      options.put("repetitions", 0);
    } else {
      options
          .put("repetitions", draws.repetitions())
          .put("seed", draws.seed())
          .put("with_replacement", draws.withReplacement());
    }
  }
}
