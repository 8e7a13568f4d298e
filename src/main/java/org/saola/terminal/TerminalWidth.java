package org.saola.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** How many characters a line of the terminal has. */
public final class TerminalWidth {
  private static final int NARROWEST = 20;
  private static final long PATIENCE_SECONDS = 1;

  private TerminalWidth() {}

  /** Asks the terminal, as Java has no word for it; the usual width when it does not tell. */
  static int ask() {
    try {
      var stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (var out = stty.getInputStream()) {
        return stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
            ? read(new String(out.readAllBytes(), US_ASCII))
            : StepLine.USUAL_WIDTH;
      } finally {
        stty.destroy();
      }
    } catch (IOException _) {
      return StepLine.USUAL_WIDTH;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return StepLine.USUAL_WIDTH;
    }
  }

  /** Reads {@code ROWS COLUMNS}; a terminal that was never measured says 0 0. */
  static int read(String size) {
    var columns = size.strip().replaceFirst("^\\d+ ", "");
    int told = columns.matches("\\d{1,5}") ? Integer.parseInt(columns) : 0;
    return told == 0 ? StepLine.USUAL_WIDTH : Math.max(NARROWEST, told);
  }
}
