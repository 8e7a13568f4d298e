package org.saola.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The day in the name of a downloaded file, such as {@code cites_listings_2026-05-01 10_00.csv} or
 * {@code quotas_01052026-100000_comma_separated.csv}.
 */
public final class FileDay {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(?<year>(?:19|20)\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<day>\\d{2})(?<month>\\d{2})(?<year>(?:19|20)\\d{2})-\\d{6}(?!\\d)");

  private FileDay() {}

  /**
   * The day that a name tells; empty when it tells none. In the name of a recorded request it would
   * be a parameter.
   */
  public static Optional<LocalDate> find(String name) {
    if (name.contains("=")) {
      return Optional.empty();
    }
    return Stream.of(YEAR_FIRST, DAY_FIRST).flatMap(form -> day(form, name).stream()).findFirst();
  }

  private static Optional<LocalDate> day(Pattern form, String name) {
    var match = form.matcher(name);
    if (!match.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(match.group("year")),
              Integer.parseInt(match.group("month")),
              Integer.parseInt(match.group("day"))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /**
   * The day of several inputs: that of the oldest, because what is in it is not newer. Names of
   * files count where that of their input tells none.
   *
   * @param today later days are not believed
   */
  public static Optional<LocalDate> of(List<InputFiles> inputs, LocalDate today) {
    return inputs.stream()
        .flatMap(input ->
            find(input.name())
                .map(Stream::of)
                .orElseGet(
                    () -> input.files().stream().flatMap(file -> find(file.name()).stream())))
        .filter(day -> !day.isAfter(today))
        .min(Comparator.naturalOrder());
  }
}
