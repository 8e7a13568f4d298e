package org.saola.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.saola.ingest.RefusedInput;
import org.saola.message.WordedRefusal;
import org.saola.store.sql.DatabaseException;
import org.saola.sync.SyncStopped;
import org.saola.terminal.FailureWords;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in a line or two why a command did not do what it was asked, and chooses the exit code. A
 * stack trace is shown only for what is our own fault.
 */
public final class FailureReport {
  private static final int FAILED = 1;
  private static final int REFUSED = 2;

  private FailureReport() {}

  /** A command line that can't be understood. */
  public static int of(ParameterException problem) {
    var commandLine = problem.getCommandLine();
    var err = commandLine.getErr();
    var message = Objects.requireNonNullElse(problem.getMessage(), "wrong usage");
    err.println(
        "saola: " + message.replaceFirst("is not an? (int|long)$", "is not a whole number"));
    if (!UnmatchedArgumentException.printSuggestions(problem, err)) {
      err.printf("See: %s --help%n", commandLine.getCommandSpec().qualifiedName());
    }
    return REFUSED;
  }

  /** A command that was begun. */
  public static int of(Exception problem, CommandLine failed) {
    var err = failed.getErr();
    switch (problem) {
      case RefusedInput refused -> {
        err.println("saola: " + refused.getMessage());
        refused.lines().forEach(line -> err.println("  " + line));
        return REFUSED;
      }
      case WordedRefusal refused -> {
        err.println("saola: " + refused.getMessage());
        return REFUSED;
      }
      case SyncStopped _ -> err.println("saola: " + problem.getMessage());
      case DatabaseException _ -> err.println("saola: " + problem.getMessage());
      case IOException failure -> err.println("saola: " + FailureWords.of(failure));
      case UncheckedIOException failure -> err.println("saola: " + FailureWords.of(failure));
      default -> {
        err.println("saola: this should not have happened; please report it with the lines below");
        problem.printStackTrace(err);
      }
    }
    return FAILED;
  }
}
