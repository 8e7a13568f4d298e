package org.saola.cli.releases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.cli.ApiClient;
import org.saola.cli.LocalServer;
import org.saola.store.TestDatabase;

/** Two servers on {@link ThreeReleases}, on each kind of database. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
public abstract class ReleasesServer {
  /** The first release of both. */
  static final String OLD = "2024-1";

  static final List<String> SPECIES_PLUS_TARGETS = ThreeReleases.SPECIES_PLUS_TARGETS;
  static final List<String> RED_LIST_TARGETS = ThreeReleases.RED_LIST_TARGETS;

  @Parameter TestDatabase kind = TestDatabase.SQLITE;

  @SuppressWarnings("NullAway.Init")
  static ThreeReleases releases;

  @SuppressWarnings("NullAway.Init")
  private static LocalServer choosingServer;

  @SuppressWarnings("NullAway.Init")
  private static LocalServer usualServer;

  /** Asks the one that takes the parameter. */
  @SuppressWarnings("NullAway.Init")
  static ApiClient choosing;

  /** Asks the one that does not. */
  @SuppressWarnings("NullAway.Init")
  public static ApiClient usual;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase kind, @TempDir Path directory) throws Exception {
    releases = new ThreeReleases(kind.empty(directory), directory);
    choosingServer = releases.serve(true);
    usualServer = releases.serve(false);
    choosing = new ApiClient(choosingServer.base());
    usual = new ApiClient(usualServer.base());
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    choosingServer.close();
    usualServer.close();
  }

  /** The target with the parameter. */
  static String with(String target, String release) {
    return target
        + (target.contains("?") ? "&" : "?")
        + "release="
        + URLEncoder.encode(release, UTF_8);
  }
}
