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
  private static final int NARROWEST = 360;
  private static final int WIDEST = 1280;
  private static final List<Integer> WIDTHS = List.of(NARROWEST, 768, WIDEST);

  /** Brings axe into a page, when a check calls it. */
  static final String AXE = "window.bringAxe = () => {" + load("/axe.min.js") + "\n};";

  static final String RULES = load("rules.js");
  private static final String STRUCTURE = load("structure.js");
  static final String WIDTH = load("width.js");
  static final String PARTS = load("parts.js");

  private final Chromium browser;
  private final Set<String> parts = new HashSet<>();
  private final Set<List<String>> outlines = new HashSet<>();
  private int pages;

  PageInspection(Chromium browser) {
    this.browser = browser;
    browser.bring(AXE);
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
    var faults = new ArrayList<String>();
    var told = (List<?>) Objects.requireNonNull(browser.run(PARTS));
    boolean fresh = outlines.add(lines(told.getFirst()));
    var unseen = lines(told.getLast()).stream().filter(parts::add).toList();
    // of pages without a new part the narrowest is looked at, where words do not fit
    for (int width : unseen.isEmpty() ? List.of(NARROWEST) : WIDTHS) {
      browser.width(width);
      lines(browser.run(WIDTH)).forEach(line -> faults.add("at width " + width + " " + line));
      photograph(width);
    }
    browser.width(WIDEST);
    faults.addAll(lines(browser.run(STRUCTURE, unseen)));
    if (fresh) {
      faults.addAll(lines(browser.await(RULES, "page", List.of())));
    }
    if (!unseen.isEmpty()) {
      faults.addAll(faultsOfParts(unseen));
    }
    // last, as the browser notes some a moment later, and others while it is asked
    faults.addAll(complaints());
    return faults;
  }

  /** Each kind of part is looked at once, as this takes most of the time. */
  private List<String> faultsOfParts(List<String> unseen) {
    var faults = new ArrayList<>(lines(browser.await(RULES, "parts", unseen)));
    browser.dark(true);
    lines(browser.await(RULES, "contrast", unseen))
        .forEach(line -> faults.add("in the dark " + line));
    browser.dark(false);
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
