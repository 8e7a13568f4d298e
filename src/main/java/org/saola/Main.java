package org.saola;

import org.saola.cli.SaolaCommand;

/** Starts Saola. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(SaolaCommand.run(args));
  }
}
