package org.saola.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.saola.store.Database;

/** One server with the demo data for all tests of a class. */
public abstract class DemoServer {
  @TempDir private static Path directory;
  private static LocalServer server;

  /** Asks the server. */
  public static ApiClient client;

  @BeforeAll
  static void startServer() throws IOException {
    server = LocalServer.startDemo(directory);
    client = new ApiClient(server.base());
  }

  /** What the server answers from. */
  public static Database database() {
    return server.database();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }
}
