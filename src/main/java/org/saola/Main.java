package org.saola;

import org.saola.cli.SaolaCommand;
import org.saola.store.rights.Umask;

/** Starts Saola. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // else Java sends a request that failed once more by itself, at once and uncounted
    System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    Umask.ownerOnly();
    System.exit(SaolaCommand.run(args));
  }
}
