package org.saola.cli.terminal;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Reads times such as {@code 30m}, {@code 24h} and {@code 7d}. */
public final class TimeSpan {
  private static final Pattern SPAN = Pattern.compile("(?<number>[1-9][0-9]{0,4})(?<unit>[smhd])");

  private TimeSpan() {}

  /** Empty when a text is none. */
  public static Optional<Duration> find(String text) {
    var span = SPAN.matcher(text);
    if (!span.matches()) {
      return Optional.empty();
    }
    var unit = span.group("unit");
    return Optional.of(
        Duration.parse((unit.equals("d") ? "P" : "PT") + span.group("number") + unit));
  }

  /** The same for options. */
  public static Duration convert(String text) {
    return find(text)
        .orElseThrow(() ->
            new TypeConversionException(
                "'%s' is no time; give one such as 30m, 24h or 7d".formatted(text)));
  }
}
