package org.saola.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.saola.cli.server.InhabitedServer;

/** What a second browser makes of the pages; {@link EveryPageTest} looks at all of them in one. */
final class FirefoxTest {
  private static final int WIDE = 1280;
  private static final int PHONE = 375;

  private static final List<String> MOST_READ =
      List.of("/", "/search?q=panthera", "/species/cites:24", "/countries/KE", "/check", "/trade");

  private static final String WIDTH = listed("(() => {%s})()".formatted(PageInspection.WIDTH));
  private static final String PARTS = "(() => {%s})(); return ''".formatted(PageInspection.PARTS);

  /**
   * All that axe finds, or the contrast alone, in the parts that were told by {@link #PARTS}; each
   * kind of part is looked at on one page.
   */
  private static final String RULES =
      """
      const [what] = arguments;
      const seen = JSON.parse(sessionStorage.seen ?? '[]');
      const kinds = [...window.firstOfKind.keys()].filter(kind => !seen.includes(kind));
      sessionStorage.seen = JSON.stringify([...seen, ...kinds]);
      if (kinds.length === 0) return '';
      const check = function() {%s};
      return new Promise(done => check(what, kinds, faults => done(faults.join('\\n'))));
      """
          .formatted(PageInspection.RULES);

  private static final String LINKS =
      listed(
          "[...document.querySelectorAll('a[href^=\"/\"]:not([download])')]"
              + ".map(link => link.getAttribute('href').replace(/#.*/, ''))");

  private static InhabitedServer server;
  private static Firefox browser;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server = InhabitedServer.start(directory);
    browser = Firefox.open(server.origin(), Files.createDirectory(directory.resolve("p")), false);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  private static String listed(String script) {
    return "return " + script + ".join('\\n')";
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  @Test
  void noPageHasAFault() throws Exception {
    browser.bring(PageInspection.AXE);
    browser.visit("/");
    var linked =
        lines(browser.run(LINKS)).stream()
            .filter(Predicate.not(EveryPageTest.NO_PAGE.asMatchPredicate()));
    var paths = Stream.concat(MOST_READ.stream(), linked).distinct().toList();
    assertThat(paths).hasSizeGreaterThan(15);
    assertThat(faults(browser, "parts", paths)).isEmpty();
  }

  @Test
  void noPageIsHardToReadInTheDark(@TempDir Path profile) throws Exception {
    try (var dark = Firefox.open(server.origin(), profile, true)) {
      dark.bring(PageInspection.AXE);
      dark.visit("/");
      assertThat(dark.run("return String(matchMedia('(prefers-color-scheme: dark)').matches)"))
          .isEqualTo("true");
      assertThat(faults(dark, "contrast", MOST_READ)).isEmpty();
    }
  }

  private static List<String> faults(Firefox browser, String rules, List<String> paths) {
    var faults = new ArrayList<String>();
    for (var path : paths) {
      browser.visit(path);
      for (int width : List.of(PHONE, WIDE)) {
        browser.width(width);
        lines(browser.run(WIDTH)).forEach(fault -> faults.add(path + " " + width + " " + fault));
      }
      browser.run(PARTS);
      lines(browser.run(RULES, rules)).forEach(fault -> faults.add(path + " " + fault));
      browser.complaints().forEach(fault -> faults.add(path + " " + fault));
    }
    return faults;
  }

  @ParameterizedTest
  @ValueSource(ints = {WIDE, PHONE})
  void aSuggestionIsTakenByTheKeyboard(int width) throws Exception {
    browser.width(width);
    browser.visit("/");
    browser.click("#q");
    browser.type("african eleph");
    browser.await("document.querySelectorAll('#q-list [role=option]').length > 0");
    browser.type(Keys.ARROW_DOWN);
    browser.await("document.querySelector('#q-list [role=option][aria-selected=true]') != null");
    browser.type(Keys.ENTER);
    browser.await("document.querySelector('h1')?.innerText === 'Loxodonta africana'");
    browser.awaitWords("Endangered");
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {WIDE, PHONE})
  void aListIsPastedAndDecidedUpon(int width) throws Exception {
    browser.width(width);
    browser.visit("/check");
    browser.fill("#names", "Lion\n<b>Nemo</b> nemo\nPanthera leo");
    browser.click("form:has(#names) button");
    browser.awaitWords("1 to decide", "1 not found", "1 sure", "<b>Nemo</b>");
    browser.click("#q1 input");
    browser.await("document.querySelector('#q1.done') != null");
    browser.awaitWords("0 to decide", "2 sure");
    assertThat(browser.complaints()).isEmpty();
  }
}
