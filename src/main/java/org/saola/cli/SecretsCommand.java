package org.saola.cli;

import org.saola.cli.terminal.CommandGroup;
import org.saola.cli.terminal.DataCommand;
import org.saola.store.Database;
import picocli.CommandLine.Command;

/** Secrets that the program must be able to read again. */
@Command(
    name = "secrets",
    description = {
      "Set anew what is sealed in the database.",
      "Secrets of webhooks, and those that sign downloads and forms, are sealed with a key from a"
          + " file beside the database."
    },
    subcommands = SecretsCommand.Renew.class)
public final class SecretsCommand extends CommandGroup {
  /** Makes all secrets anew. */
  @Command(
      name = "renew",
      description = {
        "Make all sealed secrets anew, when the key file is lost or somebody has seen them.",
        "The new secrets of webhooks are shown only once, on standard output: number, address and"
            + " secret in a line. Tell them to the receivers, and restart running servers."
      })
  static final class Renew extends DataCommand {
    @Override
    protected void run(Database database) {
      database.secrets().renew();
      database.webhooks().renewSecrets();
      tell(database.access().secondFactors().forgetSecrets());
      var out = out();
      for (var webhook : database.webhooks().list()) {
        out.printf("%d %s %s%n", webhook.id(), webhook.url(), database.webhooks().secret(webhook));
      }
      err().println("All secrets are new. Restart running servers; open forms must be sent again.");
    }

    private void tell(int secondFactors) {
      if (secondFactors > 0) {
        err()
            .printf(
                "The apps of %d accounts make no good codes any more: recovery codes are good, or"
                    + " remove the second factor with: saola user remove-second-factor%n",
                secondFactors);
      }
    }
  }
}
