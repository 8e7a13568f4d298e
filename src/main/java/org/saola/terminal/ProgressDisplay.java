package org.saola.terminal;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.saola.progress.Progress;

/**
 * Shows progress: on a terminal one line that is rewritten, elsewhere a plain line every few
 * seconds; in both cases one line at the end of each step. May be used from several threads, one
 * step at a time.
 */
public final class ProgressDisplay implements Progress {
  private static final Duration TERMINAL_PAUSE = Duration.ofMillis(200);
  private static final Duration PLAIN_PAUSE = Duration.ofSeconds(5);

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final IntSupplier width;

  /**
   * Shows progress on {@code out}.
   *
   * @param terminal whether {@code out} is one, so that lines can be rewritten
   * @param nanoTime a clock as {@link System#nanoTime}
   * @param width of the terminal in characters; it may change
   */
  ProgressDisplay(PrintStream out, boolean terminal, LongSupplier nanoTime, IntSupplier width) {
    this.out = out;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.width = width;
  }

  /** Shows progress on standard error, which leaves standard output to results. */
  public static ProgressDisplay onStandardError() {
    return new ProgressDisplay(
        System.err, standardErrorIsTerminal(), System::nanoTime, TerminalWidth::ask);
  }

  private static boolean standardErrorIsTerminal() {
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      // Java tells about input and output only; Linux also where errors go
      var target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException _) {
      return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
  }

  @Override
  public Step start(String what, String unit, long total) {
    var pause = terminal ? TERMINAL_PAUSE : PLAIN_PAUSE;
    int columns = terminal ? width.getAsInt() : Integer.MAX_VALUE;
    return new DisplayedStep(this, new StepLine(what, unit, total, columns), pause);
  }

  long now() {
    return nanoTime.getAsLong();
  }

  /** A line that the next one may replace. */
  void passing(String line) {
    if (terminal) {
      out.print("\r" + line + "\u001b[K");
      out.flush();
    } else {
      out.println(line);
    }
  }

  /** A line that stays. */
  public void lasting(String line) {
    out.println(terminal ? "\r" + line + "\u001b[K" : line);
  }
}
