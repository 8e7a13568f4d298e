package org.saola.cli.upkeep;

import java.util.concurrent.Callable;
import org.saola.cli.terminal.DataOptions;
import org.saola.store.verify.Verified;
import org.saola.terminal.ProgressDisplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether a database is as it was written. */
@Command(
    name = "verify",
    description = {
      "Check whether everything in the database is as it was written.",
      "Reads all of it and changes nothing; servers may go on meanwhile. Tells each record that is"
          + " damaged or missing; the exit code is 1 then."
    },
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    var progress = ProgressDisplay.onStandardError();
    try (var database = data.open()) {
      var verified = database.verify(progress);
      verified.tables().forEach(table -> spec.commandLine().getOut().println(line(table)));
      verified.faults().forEach(spec.commandLine().getOut()::println);
      if (verified.faults().isEmpty()) {
        spec.commandLine().getOut().println("Everything is as it was written.");
        return 0;
      }
      spec.commandLine()
          .getErr()
          .printf(
              "saola: %,d faults; restore a backup, or import again what is damaged%n",
              verified.faults().size());
      return 1;
    }
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
