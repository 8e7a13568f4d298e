package org.saola.terminal;

import java.io.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How answers are printed. */
public enum OutputFormat {
  /** In columns, for people. */
  TABLE,
  CSV,
  JSON;

  /** The one that was chosen; else columns on a terminal, and CSV for programs. */
  public static OutputFormat of(@Nullable OutputFormat chosen) {
    return of(chosen, CSV);
  }

  /** The same with another form for programs. */
  public static OutputFormat of(@Nullable OutputFormat chosen, OutputFormat programs) {
    if (chosen != null) {
      return chosen;
    }
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        ? TABLE
        : programs;
  }
}
