package org.saola.api.saola1.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.indicators.compute.ComputationLimits;

/** Parameters that take certain words. */
final class WordParameters {
  private WordParameters() {}

  static boolean flag(Parameters parameters, String name, boolean otherwise) {
    return parameters
        .text(name)
        .map(text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw Problem.unprocessable(name, "input.boolean", Parameters.shown(text));
            })
        .orElse(otherwise);
  }

  /** One of some words. */
  static <T> T of(
      Parameters parameters, String name, T otherwise, T[] all, Function<T, String> code) {
    Optional<String> text = parameters.text(name);
    return text.isEmpty()
        ? otherwise
        : Arrays.stream(all)
            .filter(each -> code.apply(each).equals(text.get()))
            .findFirst()
            .orElseThrow(() ->
                Problem.unprocessable(
                    name,
                    "input.one-of",
                    Parameters.shown(text.get()),
                    String.join(", ", Arrays.stream(all).map(code).toList())));
  }

  /** Years, rising; empty when none are named. */
  static List<Integer> years(Parameters parameters, String name) {
    var years =
        parameters.text(name).stream()
            .flatMap(text -> Stream.of(text.split(",", -1)))
            .map(year -> year(name, year.strip()))
            .sorted()
            .distinct()
            .toList();
    if (years.size() > ComputationLimits.ASSESSMENT_YEARS) {
      throw Problem.tooLarge(name, "limit.years", ComputationLimits.ASSESSMENT_YEARS);
    }
    return years;
  }

  private static int year(String name, String text) {
    if (!text.matches("(19|20)\\d\\d")) {
      throw Problem.unprocessable(name, "input.years", Parameters.shown(text));
    }
    return Integer.parseInt(text);
  }
}
