package org.saola.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what is wrong with a page: complaints of the browser, its structure, focus, width,
 * accessibility, and contrast in both colour schemes.
 */
final class PageInspection {
  private static final List<Integer> WIDTHS = List.of(360, 768, 1280);
  private static final List<String> CONTRAST = List.of("color-contrast");
  private static final List<String> ALL_OTHERS = List.of();
  private static final String AXE = load("/axe.min.js");
  private static final String RULES = load("rules.js");
  private static final String STRUCTURE = load("structure.js");
  private static final String WIDTH = load("width.js");

  /** Elements with the names of their attributes and with what style sheets see of them. */
  private static final String SKELETON =
      """
      return [...document.querySelectorAll('*')].map(element => element.tagName
          + element.getAttributeNames().join() + element.className
          + (element.getAttribute('aria-current') ?? '') + (element.textContent.trim() ? 1 : 0)).join()
      """;

  /** Elements within their parents, each pair once: what colours depend on. */
  private static final String PARTS =
      """
      const told = element => element.tagName + '.' + element.className
          + (element.getAttribute('style') ?? '') + (element.getAttribute('aria-current') ?? '');
      return [...new Set([...document.body.querySelectorAll('*')].map(
          element => told(element.parentElement) + ' ' + told(element)))]
      """;

  private final Chromium browser;
  private final Set<Object> parts = new HashSet<>();
  private final Set<Object> skeletons = new HashSet<>();
  private int pages;

  PageInspection(Chromium browser) {
    this.browser = browser;
  }

  private static String load(String name) {
    try (var script = PageInspection.class.getResourceAsStream(name)) {
      if (script == null) {
        throw new IllegalStateException("the tests were built without " + name);
      }
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The faults of the page that the browser shows. */
  List<String> faults() throws IOException {
    pages++;
    var faults = new ArrayList<>(complaints());
    boolean fresh = skeletons.add(Objects.requireNonNull(browser.run(SKELETON)));
    // of pages that differ in nothing but words the narrowest is looked at, where words do not fit
    for (int width : fresh ? WIDTHS : WIDTHS.subList(0, 1)) {
      browser.width(width);
      lines(browser.run(WIDTH)).forEach(line -> faults.add("at width " + width + " " + line));
      photograph(width);
    }
    browser.width(WIDTHS.getLast());
    faults.addAll(lines(browser.run(STRUCTURE)));
    if (fresh) {
      faults.addAll(faultsOfAccess());
    }
    return faults;
  }

  /** They take most of the time. */
  private List<String> faultsOfAccess() {
    browser.run(AXE);
    var faults = new ArrayList<>(lines(browser.await(RULES, ALL_OTHERS)));
    if (parts.addAll(lines(browser.run(PARTS)))) {
      faults.addAll(lines(browser.await(RULES, CONTRAST)));
      browser.dark(true);
      lines(browser.await(RULES, CONTRAST)).forEach(line -> faults.add("in the dark " + line));
      browser.dark(false);
    }
    return faults;
  }

  /** But for the one that the page itself has a status of an error. */
  private List<String> complaints() {
    var expected = browser.address() + " - Failed to load resource: the server responded";
    return browser.complaints().stream().filter(line -> !line.startsWith(expected)).toList();
  }

  private static List<String> lines(@Nullable Object result) {
    return result instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  /** Pictures to look at, when a folder for them is given. */
  private void photograph(int width) throws IOException {
    var folder = Optional.ofNullable(System.getProperty("saola.screenshots"));
    if (folder.isPresent()) {
      var heading = browser.heading().replaceAll("[^A-Za-z0-9]+", "-");
      var name = "%03d-%s-%d.png".formatted(pages, heading, width);
      browser.photograph(Files.createDirectories(Path.of(folder.get())).resolve(name));
    }
  }
}
