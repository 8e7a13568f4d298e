package org.saola.api.saola1.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.indicators.compute.ComputationLimits;
import org.saola.indicators.DataDeficientDraws;
import tools.jackson.databind.node.ObjectNode;

/** How species without data are drawn, as a question says. */
final class DrawOptions {
  static final List<String> PARAMETERS = List.of("repetitions", "seed", "with_replacement");

  private DrawOptions() {}

  /** Null when none are wanted. */
  static @Nullable DataDeficientDraws of(Parameters parameters) {
    int repetitions =
        Math.toIntExact(
            parameters
                .whole("repetitions", 0, ComputationLimits.REPETITIONS)
                .orElse((long) DataDeficientDraws.USUAL_REPETITIONS));
    long seed = parameters.whole("seed", 0, Long.MAX_VALUE).orElse(DataDeficientDraws.USUAL_SEED);
    boolean again = WordParameters.flag(parameters, "with_replacement", false);
    return repetitions == 0 ? null : new DataDeficientDraws(seed, repetitions, again);
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
