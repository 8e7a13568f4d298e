package org.saola.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.administration.KingdomPackage;
import org.saola.cli.server.InhabitedServer;
import org.saola.publish.job.JobRunner;
import org.saola.store.release.Dataset;

/** An administrator sends a file, tries it, publishes it, and goes back, by pages alone. */
final class ImportJourneyTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path directory;

  @Test
  void anAdministratorTriesPublishesAndGoesBack() throws Exception {
    var file = Files.write(directory.resolve("kingdoms.zip"), KingdomPackage.zip(2, "KINGDOM"));
    var data = directory.resolve("data");
    try (var server = InhabitedServer.start(data);
        var _ = JobRunner.start(server.database(), data);
        var browser = Chromium.open(server.origin())) {
      var inspection = new PageInspection(browser);
      signIn(browser);
      browser.follow("Administration");
      browser.follow("Import");
      browser.all("#file").getFirst().sendKeys(file.toString());
      browser.press("Send");
      assertThat(browser.text()).contains("kingdoms.zip", "package → speciesplus");
      assertThat(inspection.faults()).isEmpty();
      browser.press("Dry run");
      until(() -> browser.text().contains("nothing was changed"));
      assertThat(browser.text()).contains("Would serve release kingdoms of speciesplus: 2 records");
      assertThat(inspection.faults()).isEmpty();
      browser.press("Publish this");
      until(() -> browser.text().contains("Now serving release kingdoms of speciesplus"));
      browser.follow("Releases");
      assertThat(browser.text()).contains("2 (kingdoms) served", "1 (demo) kept");
      assertThat(inspection.faults()).isEmpty();
      browser.press("Serve again");
      until(() -> browser.text().contains("Now serving release 1 (demo) of speciesplus again"));
      var served = server.database().releases().findCurrent(Dataset.SPECIES_PLUS).orElseThrow();
      assertThat(served.description().label()).isEqualTo("demo");
      browser.follow("Jobs");
      assertThat(browser.text()).contains("Dry run", "Import", "Rollback");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void signIn(Chromium browser) {
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
