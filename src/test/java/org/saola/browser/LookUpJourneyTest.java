package org.saola.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.saola.cli.Browser;
import org.saola.cli.server.InhabitedServer;

/** What people look up who have no account, with script and without. */
final class LookUpJourneyTest {
  private static InhabitedServer server;
  private static Chromium browser;
  private static PageInspection inspection;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server = InhabitedServer.start(directory);
    browser = Chromium.open(server.origin());
    inspection = new PageInspection(browser);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  @BeforeEach
  void beSomebodyNew() {
    Way.WIDE.open(browser);
  }

  @AfterEach
  void nothingWasAmiss() {
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aListIsPastedDecidedUponAndFetched(Way way) throws Exception {
    way.open(browser);
    browser.visit("/");
    paste("Lion\\nLoxodonta africana\\n<b>Nemo</b> nemo\\n" + "Panthera leo\\n".repeat(197));
    browser.press("Check the list");
    assertThat(browser.all("#run, .result")).as("progress, or what came of it").hasSize(1);
    until(() -> !browser.all(".result").isEmpty());
    assertThat(browser.text()).contains("2 to decide", "1 not found", "197 sure", "<b>Nemo</b>");
    assertThat(browser.all("#q1 input:checked")).as("nothing is guessed").isEmpty();
    browser.all("#q1 input").getFirst().click();
    if (!way.hasScript()) {
      browser.press("Save the choices");
    }
    until(() -> !browser.all("#q1.done").isEmpty());
    assertThat(browser.all("#tally").getFirst().getText()).contains("1 to decide", "198 sure");
    var file = fetched(browser.path().replaceFirst("\\?.*", "") + "/checked.csv");
    assertThat(file).contains("decided", "cites:64");
    browser.press("Forget this list now");
    assertThat(browser.path()).isEqualTo("/check");
  }

  private static void paste(String names) {
    browser.run("document.getElementById('names').value = '" + names + "'");
  }

  private static String fetched(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(server.origin() + path)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  @Test
  void theResultOfACheckHasNoFault() throws Exception {
    browser.visit("/check");
    paste("Lion\\n<b>Nemo</b> nemo\\nPanthera leo");
    browser.press("Check the list");
    until(() -> !browser.all(".result").isEmpty());
    assertThat(inspection.faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aSpeciesIsFoundByAnyOfItsNames(Way way) {
    way.open(browser);
    browser.visit("/");
    browser.fill("Find a species", "panthera");
    browser.press("Find");
    assertThat(browser.heading()).contains("taxa for", "panthera");
    browser.follow("Panthera leo");
    assertThat(browser.heading()).isEqualTo("Panthera leo");
    assertThat(browser.text()).contains("Vulnerable", "Appendix I/II", "Annex A/B");
  }

  @ParameterizedTest
  @EnumSource
  void aSuggestionIsTakenByTheKeyboard(Way way) throws Exception {
    way.open(browser);
    browser.visit("/");
    browser.all("#q").getFirst().sendKeys("african eleph");
    if (way.hasScript()) {
      until(() -> !browser.all("#q-list [role=option]").isEmpty());
      browser.type(Keys.ARROW_DOWN);
      assertThat(browser.attributes("#q-list [role=option]", "aria-selected")).startsWith("true");
    }
    browser.leave(() -> browser.type(Keys.ENTER));
    if (!way.hasScript()) {
      browser.follow("Loxodonta africana");
    }
    assertThat(browser.heading()).isEqualTo("Loxodonta africana");
  }

  @ParameterizedTest
  @EnumSource
  void aSpeciesIsReadAsOfADay(Way way) {
    way.open(browser);
    browser.visit("/species/cites:24");
    browser.follow("As of another day");
    browser.run("document.getElementById('as_of').value = '1985-06-01'");
    browser.press("Show");
    assertThat(browser.path()).isEqualTo("/species/cites:24?as_of=1985-06-01");
    assertThat(browser.text()).contains("As the lists stood on 1 Jun 1985");
    assertThat(browser.all(".glance .law.l1")).as("in Appendix I since 1990").isEmpty();
    browser.follow("Today");
    assertThat(browser.all(".glance .law.l1")).isNotEmpty();
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  @Test
  void aListIsCheckedWithoutScript() throws Exception {
    var reader = new Browser(server.origin()).with("Accept-Language", "fr");
    var path = led(reader.post("/check", Map.of("names", "Lion\nPanthera leo"), ""));
    var page = reader.get(path);
    for (int i = 0; i < 100 && !page.body().contains("class=\"result\""); i++) {
      assertThat(page.body()).contains("http-equiv=\"refresh\"");
      Thread.sleep(100);
      page = reader.get(path);
    }
    assertThat(page.body()).contains("2 noms vérifiés", "À vous de décider");
    var saved = reader.post(path + "/choices", Map.of("both1", "cites:64|iucn:64"), "");
    assertThat(reader.get(led(saved)).body()).contains("ask done", "0 à décider");
    var gone = reader.post(path + "/forget", Map.of(), "");
    assertThat(led(gone)).isEqualTo("/check");
    assertThat(reader.get(path).statusCode()).isEqualTo(404);
  }

  private static String led(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(303);
    return response.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void whatCannotBeCheckedIsSaid() throws Exception {
    var reader = new Browser(server.origin());
    var empty = reader.post("/check", Map.of("names", ""), "");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("The list was not checked.");
    var day = reader.post("/check", Map.of("names", "Panthera leo", "as_of", "soon"), "");
    assertThat(day.body()).contains("soon is no day", ">Panthera leo</textarea>");
    var stranger = reader.post("/check", Map.of("names", "Panthera leo\n".repeat(501)), "");
    assertThat(stranger.body()).contains("the list has 501 rows; here it may have 500");
  }

  @Test
  void aCountryIsFoundAndItsSpeciesAreNamed() throws Exception {
    browser.visit("/countries");
    assertThat(inspection.faults()).isEmpty();
    browser.follow("Kenya");
    assertThat(browser.heading()).isEqualTo("Kenya");
    assertThat(browser.text()).contains("Panthera leo", "say nothing of their state");
    assertThat(inspection.faults()).isEmpty();
    var french = new Browser(server.origin()).with("Accept-Language", "fr");
    assertThat(french.get("/countries/DE").body()).contains("<h1>Allemagne</h1>");
    assertThat(french.get("/countries/XX").statusCode()).isEqualTo(404);
  }

  @Test
  void whatChangedBetweenTwoReleasesIsNamed() throws Exception {
    browser.visit("/changes?list=redlist");
    assertThat(browser.text())
        .contains("Closer to extinction", "Loxodonta africana", "reason not loaded")
        .contains("Further from extinction", "Saiga tatarica", "genuine: the species fares")
        .contains("Moves at a glance");
    assertThat(inspection.faults()).isEmpty();
    browser.pick("List", "Species+");
    browser.press("Compare");
    assertThat(browser.path()).contains("list=speciesplus");
    assertThat(browser.text()).contains("CITES Appendix", "Ceratotherium simum simum", "EU Annex");
    assertThat(inspection.faults()).isEmpty();
  }

  @Test
  void aGroupTellsWhichPartIsThreatenedAndWhatThatRestsOn() throws Exception {
    browser.visit("/groups");
    browser.follow("Mammalia");
    assertThat(browser.heading()).isEqualTo("Mammalia");
    assertThat(browser.text()).contains("lower", "upper", "Carnivora", "hand-picked selection");
    assertThat(inspection.faults()).isEmpty();
    browser.follow("Carnivora");
    browser.follow("Felidae");
    assertThat(browser.text()).contains("Panthera leo");
    assertThat(browser.all(".crumbs a")).hasSize(3);
  }

  @Test
  void aShipmentIsAskedAboutAndTheAnswerGivesItsReasons() throws Exception {
    browser.visit("/species/cites:24");
    browser.follow("What a shipment needs");
    assertThat(browser.path()).isEqualTo("/trade?taxon=Loxodonta+africana");
    assertThat(inspection.faults()).isEmpty();
    choose("exporter", "BW");
    choose("importer", "DE");
    choose("purpose", "H");
    browser.run("document.getElementById('date').value = '2023-06-01'");
    browser.press("Ask");
    assertThat(browser.text())
        .contains("documents are needed", "Authority: Botswana", "Authority: Germany")
        .contains(
            "What does the note of the listing say?",
            "CITES Art. IV",
            "not legal advice",
            "set aside");
    assertThat(inspection.faults()).isEmpty();
  }

  private static void choose(String field, String code) {
    browser.run("document.getElementById('" + field + "').value = '" + code + "'");
  }

  @Test
  void aShipmentThatCannotBeDecidedIsSaidToBeSo() throws Exception {
    var reader = new Browser(server.origin()).with("Accept-Language", "fr");
    var way = "&exporter=BW&importer=DE&date=2023-06-01";
    var misspelled = reader.get("/trade?taxon=Loxodonta+africanna" + way).body();
    assertThat(misspelled)
        .contains("S’agit-il de l’un de ceux-ci", "taxon=Loxodonta+africana\"")
        .doesNotContain("class=\"docs\"");
    assertThat(reader.get("/trade?taxon=%3Cb%3ENemo" + way).body())
        .contains("&lt;b&gt;Nemo")
        .doesNotContain("<b>Nemo");
    var nowhere = reader.get("/trade?taxon=Loxodonta+africana&importer=XX&date=2023-06-01");
    assertThat(nowhere.statusCode()).isEqualTo(422);
    assertThat(nowhere.body()).contains("Un pays est inconnu");
    assertThat(reader.get("/trade/x").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void namesAreReviewedByAdministratorsAlone(Way way) {
    way.open(browser);
    browser.visit("/review");
    assertThat(browser.path()).startsWith("/sign-in");
    browser.fill("E-mail", InhabitedServer.ADMINISTRATOR);
    browser.fill("Password", InhabitedServer.PASSWORD);
    browser.press("Sign in");
    browser.visit("/review");
    assertThat(browser.text()).contains("to review", "Epithet");
    var pair = browser.all("#pair").getFirst().getText();
    browser.tick("not the same");
    browser.fill("Note", "seen in a <b>collection</b>");
    browser.press("Save and next");
    assertThat(browser.text()).contains("Decided lately", "seen in a <b>collection</b>");
    assertThat(browser.all("#pair").stream().map(each -> each.getText())).doesNotContain(pair);
    browser.press("Undo");
    assertThat(browser.text()).doesNotContain("Decided lately");
  }
}
