package org.saola.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.cli.administration.KingdomPackage;
import org.saola.cli.server.InhabitedServer;
import org.saola.publish.job.JobRunner;
import org.saola.store.release.Dataset;

/**
 * An administrator sends a file, tries it, publishes it, compares, and goes back, by pages alone.
 */
final class ImportJourneyTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static Path directory;
  private static InhabitedServer server;
  private static JobRunner runner;
  private static Chromium browser;
  private static PageInspection inspection;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    directory = folder;
    var data = folder.resolve("data");
    server = InhabitedServer.start(data);
    runner = JobRunner.start(server.database(), data);
    browser = Chromium.open(server.origin());
    inspection = new PageInspection(browser);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    runner.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void anAdministratorTriesPublishesComparesAndGoesBack(Way way) throws Exception {
    way.open(browser);
    var name = "kingdoms-" + way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var file = directory.resolve(name + ".zip");
    Files.write(file, KingdomPackage.zip(2, "KINGDOM"));
    signIn();
    browser.follow("Administration");
    browser.follow("Import");
    browser.all("#file").getFirst().sendKeys(file.toString());
    browser.press("Send");
    assertThat(browser.text()).contains(name + ".zip", "package → speciesplus");
    inspect(way);
    browser.press("Dry run");
    until(() -> browser.reads("nothing was changed"));
    assertThat(browser.text()).contains("Would serve release " + name + " of speciesplus");
    inspect(way);
    browser.press("Publish this");
    until(() -> browser.reads("Now serving release " + name + " of speciesplus"));
    compare(name);
    inspect(way);
    browser.visit("/admin/releases");
    // rows of tables are cells below each other on phones
    assertThat(browser.text().replace('\n', ' '))
        .contains("(" + name + ") served", "2 (demo) kept");
    inspect(way);
    goBack();
    browser.follow("Jobs");
    assertThat(browser.text()).contains("Dry run", "Import", "Rollback");
    assertThat(browser.complaints()).isEmpty();
  }

  /** With the release before it. */
  private static void compare(String name) {
    browser.visit("/changes");
    assertThat(browser.attributes("#to option[selected]", "value")).hasSize(1);
    browser.press("Compare");
    assertThat(browser.path()).contains("list=speciesplus");
    assertThat(browser.text()).contains(name, "deleted", "524");
  }

  private static void goBack() throws Exception {
    browser.leave(browser.all("button[aria-label='Serve 2 (demo) again']").getFirst()::click);
    until(() -> browser.reads("Now serving release 2 (demo) of speciesplus again"));
    var served = server.database().releases().findCurrent(Dataset.SPECIES_PLUS).orElseThrow();
    assertThat(served.description().label()).isEqualTo("demo");
  }

  private static void inspect(Way way) throws IOException {
    if (way == Way.WIDE) {
      assertThat(inspection.faults()).isEmpty();
    }
  }

  private static void signIn() {
    browser.visit("/account");
    browser.fill("E-mail", InhabitedServer.ADMINISTRATOR);
    browser.fill("Password", InhabitedServer.PASSWORD);
    browser.press("Sign in");
  }

  private static void until(BooleanSupplier reached) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      Thread.sleep(100);
    }
  }
}
