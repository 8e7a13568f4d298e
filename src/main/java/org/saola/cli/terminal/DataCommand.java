package org.saola.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.saola.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command that reads or changes what is kept; {@code --help} and {@code --version} come along.
 */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
public abstract class DataCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  private int exitCode;

  @Override
  public final Integer call() throws IOException, InterruptedException {
    check();
    try (var database = data.open()) {
      run(database);
    }
    out().flush();
    return exitCode;
  }

  /** Refuses options that make no sense, before anything is opened. */
  protected void check() throws IOException {}

  /** Does what is asked. */
  protected abstract void run(Database database) throws IOException, InterruptedException;

  /** Ends with 1, though it went to its end: what was found or done is not as it should be. */
  protected final void failed() {
    exitCode = 1;
  }

  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  protected final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** The data directory. */
  protected final Path directory() {
    return data.directory();
  }
}
