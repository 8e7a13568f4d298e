package org.saola.terminal;

import java.io.PrintWriter;
import org.saola.store.verify.Verified;

/** What a check of a whole database found, line by line. */
public final class VerifiedLines {
  private VerifiedLines() {}

  /**
   * Tables and faults, and what follows from them.
   *
   * @param err where a warning goes if there are faults
   */
  public static void write(Verified verified, PrintWriter out, PrintWriter err) {
    verified.tables().forEach(table -> out.println(line(table)));
    verified.faults().forEach(out::println);
    if (verified.faults().isEmpty()) {
      out.println("Everything is as it was written.");
    } else {
      err.printf(
          "saola: %,d faults; restore a backup, or import again what is damaged%n",
          verified.faults().size());
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
