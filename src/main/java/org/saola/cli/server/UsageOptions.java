package org.saola.cli.server;

import org.saola.cli.terminal.TimeSpan;
import org.saola.message.Refused;
import org.saola.store.usage.UsageSettings;
import picocli.CommandLine.Option;

/** How usage is kept and watched; options of the server. */
final class UsageOptions {
  @Option(
      names = "--usage-retention",
      paramLabel = "DAYS",
      defaultValue = "90d",
      description =
          "How long each request is kept, with account, address and parameters; sums of days are"
              + " kept for ever (default: ${DEFAULT-VALUE}).")
  private String retention = "90d";

  @Option(
      names = "--scraping-alert",
      paramLabel = "PERCENT",
      defaultValue = "50",
      description = "Report who got so much of a release; 0 = never (default: ${DEFAULT-VALUE}).")
  private int alertPercent = 50;

  UsageSettings settings() {
    var kept =
        TimeSpan.find(retention)
            .filter(_ -> retention.endsWith("d"))
            .orElseThrow(() ->
                new Refused(
                    "--usage-retention %s is no number of days; like 90d".formatted(retention)));
    if (alertPercent < 0 || alertPercent > 100) {
      throw new Refused("--scraping-alert %d is not within 0 to 100".formatted(alertPercent));
    }
    return new UsageSettings(kept, alertPercent);
  }
}
