package org.saola.check.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongConsumer;
import org.saola.check.CheckPieces;
import org.saola.check.CheckRun;
import org.saola.check.CheckSummary;
import org.saola.message.Refused;

/**
 * A list that is written with what was found.
 *
 * @param rows is told of rows as they are written
 */
public record CheckedList(CheckRun run, LongConsumer rows) {
  /**
   * Into a file, which is there when all of it is.
   *
   * @throws IOException if it can't be written; what was there before is unharmed then
   */
  public CheckSummary writeTo(Path target) throws IOException {
    var unfinished = target.resolveSibling(target.getFileName() + ".part");
    try {
      CheckSummary summary;
      try (var out = Files.newOutputStream(unfinished)) {
        summary = writeTo(out);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      return summary;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Into a stream, which stays open. */
  public CheckSummary writeTo(OutputStream out) throws IOException {
    try (var pieces = new CheckPieces(run, rows)) {
      while (pieces.hasNext()) {
        out.write(pieces.next());
      }
      return pieces.summary();
    }
  }

  /**
   * The file beside a list that it goes to.
   *
   * @throws Refused if there is one already, as it may hold decisions of a person
   */
  public static Path beside(Path list, CheckRun run) {
    var name = String.valueOf(list.getFileName()).replaceFirst("\\.[A-Za-z]{1,6}$", "");
    var target = list.resolveSibling("%s-checked.%s".formatted(name, run.format().code()));
    if (Files.exists(target)) {
      throw new Refused(
          "%s is there already; move it away, or say where to write by --output".formatted(target));
    }
    return target;
  }
}
