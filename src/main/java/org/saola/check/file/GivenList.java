package org.saola.check.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.saola.check.CheckOptions;
import org.saola.check.CheckRun;
import org.saola.check.CheckSources;
import org.saola.check.Decisions;
import org.saola.check.DecisionsFile;
import org.saola.message.Refused;
import org.saola.spreadsheet.list.ListFile;
import org.saola.spreadsheet.list.UnreadableList;

/**
 * A list in a file.
 *
 * @param decisions what was decided of its names before
 */
public record GivenList(Path file, Decisions decisions) {
  /**
   * A list with its decisions.
   *
   * @param decisions the file that has them; null = those that the list brings along
   * @throws Refused if one of both is no file, or the decisions can't be read
   */
  public static GivenList of(Path file, @Nullable Path decisions) throws IOException {
    requireFile(file);
    return new GivenList(file, decisions == null ? within(file) : read(decisions));
  }

  private static void requireFile(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new Refused("%s is no file".formatted(path));
    }
  }

  private static Decisions read(Path decisions) throws IOException {
    requireFile(decisions);
    try {
      return DecisionsFile.read(Files.readAllBytes(decisions));
    } catch (UnreadableList e) {
      throw refused(decisions, e);
    }
  }

  private static Decisions within(Path file) {
    try {
      return DecisionsFile.within(() -> Files.newInputStream(file), ListFile.Known.NOTHING);
    } catch (UnreadableList e) {
      throw refused(file, e);
    }
  }

  private static Refused refused(Path file, UnreadableList problem) {
    return new Refused("%s: %s".formatted(file, problem.getMessage()));
  }

  /**
   * The check of it.
   *
   * @throws Refused if it can't be read, or has no names
   */
  public CheckRun check(CheckOptions options, CheckSources sources) {
    try {
      return CheckRun.of(() -> Files.newInputStream(file), options, sources);
    } catch (UnreadableList e) {
      throw refused(file, e);
    }
  }
}
