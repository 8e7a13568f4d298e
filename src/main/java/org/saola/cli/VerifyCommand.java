package org.saola.cli;

import org.saola.cli.terminal.DataCommand;
import org.saola.store.Database;
import org.saola.terminal.ProgressDisplay;
import org.saola.terminal.VerifiedLines;
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
    VerifiedLines.write(verified, out(), err());
    if (!verified.faults().isEmpty()) {
      failed();
    }
  }
}
