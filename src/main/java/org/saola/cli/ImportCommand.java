package org.saola.cli;

import picocli.CommandLine.Command;

/** stub. */
@Command(name = "import")
final class ImportCommand implements Runnable {
  @Override
  public void run() {}
}
