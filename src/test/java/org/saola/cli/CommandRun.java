package org.saola.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * What a command did.
 *
 * @param out standard output
 * @param err standard error; progress is not among it
 */
public record CommandRun(int exitCode, String out, String err) {

  /** Runs a command in this process, to its end. */
  public static CommandRun of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var exitCode =
        SaolaCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    assertThat(out + "\n" + err).as("format signs").doesNotContainPattern("%(n|s|,?d)(?!\\w)");
    return new CommandRun(exitCode, out.toString(), err.toString());
  }

  /** Runs a command that must not fail. */
  public static CommandRun succeeding(String... arguments) {
    var run = of(arguments);
    assertThat(run.exitCode())
        .as("%s: %s", String.join(" ", arguments), run.err() + run.out())
        .isZero();
    return run;
  }

  public List<String> errorLines() {
    return err.lines().toList();
  }
}
