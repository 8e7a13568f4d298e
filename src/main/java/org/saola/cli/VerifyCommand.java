package org.saola.cli;

import org.saola.cli.terminal.DataCommand;
import org.saola.store.Database;
import org.saola.store.verify.Verified;
import org.saola.terminal.ProgressDisplay;
import picocli.CommandLine.Command;

/** Says whether a database is as it was written. */
@Command(
    name = "verify",
    description = {
      "Check whether everything in the database is as it was written.",
      "Reads all of it and changes nothing; servers may go on meanwhile. Tells each record that is"
          + " damaged or missing; the exit code is 1 then."
    })
public final class VerifyCommand extends DataCommand {
  @Override
  protected void run(Database database) {
    var verified = database.verify(ProgressDisplay.onStandardError());
    verified.tables().forEach(table -> out().println(line(table)));
    verified.faults().forEach(out()::println);
    if (verified.faults().isEmpty()) {
      out().println("Everything is as it was written.");
      return;
    }
    err()
        .printf(
            "saola: %,d faults; restore a backup, or import again what is damaged%n",
            verified.faults().size());
    failed();
  }

  private static String line(Verified.Table table) {
    var older =
        table.unchecked() == 0
            ? ""
            : ", %,d of them without a checksum, as they were imported before there were any"
                .formatted(table.unchecked());
    return "%s: %,d rows read%s".formatted(table.name(), table.rows(), older);
  }
}
