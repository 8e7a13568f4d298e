package org.saola.cli.accounts;

import picocli.CommandLine.Option;

/** Why something is done to an account or a token. */
final class ReasonOption {
  @Option(
      names = "--reason",
      defaultValue = "",
      paramLabel = "TEXT",
      description = "Why; kept in the log and shown to the holder.")
  private String reason = "";

  /** Empty when none was given. */
  String text() {
    return reason;
  }
}
