package org.saola.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.DemoServer;

/** Every table of every page can be kept as CSV and JSON. */
final class EveryTableTest extends DemoServer {
  /** Tables that have no data of the lists of their own, by their pages, and why. */
  private static final Map<String, String> WITHOUT =
      Map.of(
          "/", "examples of species, whose pages have the files",
          "/privacy", "what is kept of visitors",
          "/docs/.*", "the guide");

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"(?![^>]*download)");

  /** Pages of one kind, after what they have in common. */
  private static final Pattern MANY =
      Pattern.compile("(/(?:species|countries|groups/[a-z]+|docs)/|/[^?]*[?])[^?]+");

  private static final int ENOUGH = 5;
  private static final Pattern COLUMNS = Pattern.compile("[a-z0-9_]+(,[a-z0-9_]+)*\r?\n.*");

  @Test
  void everyTableHasItsFiles() throws Exception {
    var pages = pages();
    var faults = new TreeSet<String>();
    var files = new TreeMap<String, String>();
    pages.forEach((path, html) -> {
      for (var twins : TableTwins.of(html)) {
        if (!twins.keySet().containsAll(List.of("CSV", "JSON"))) {
          faults.add(path + " has a table with no other form than " + twins);
        }
        twins.forEach((form, file) -> files.put(file, form));
      }
    });
    assertThat(faults).isEmpty();
    for (var file : files.entrySet()) {
      isFile(file.getKey(), file.getValue());
    }
    assertThat(files).hasSizeGreaterThan(30);
  }

  private static void isFile(String address, String form) throws Exception {
    var answer = client.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    var type = form.equals("CSV") ? "text/csv" : "application/json";
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(address).startsWith(type);
    assertThat(answer.headers().firstValue("Link").orElse(""))
        .as(address)
        .contains("</cite>; rel=\"cite-as\"");
    if (form.equals("CSV")) {
      assertThat(new String(answer.body(), UTF_8)).as(address).matches(dotAll(COLUMNS));
    }
  }

  private static Pattern dotAll(Pattern pattern) {
    return Pattern.compile(pattern.pattern(), Pattern.DOTALL);
  }

  /** The pages that links lead to; of those that come in many, some. */
  private static Map<String, String> pages() throws Exception {
    var pages = new HashMap<String, String>();
    var looks = new HashMap<String, Integer>();
    var ahead =
        new ArrayDeque<>(List.of("/", "/species/cites:64", "/species/cites:169", "/countries/KE"));
    var seen = new TreeSet<>(ahead);
    while (!ahead.isEmpty()) {
      var path = ahead.remove();
      var kind = MANY.matcher(path).replaceFirst("$1*");
      if (kind.equals(path) || looks.merge(kind, 1, Integer::sum) <= ENOUGH) {
        var answer = client.get(path);
        var html = new String(answer.body(), UTF_8);
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
          pages.put(path, html);
          LINK.matcher(html)
              .results()
              .map(link -> link.group(1).replace("&amp;", "&").replaceFirst("#.*", ""))
              .filter(target -> !target.matches("(https?|mailto):.*|.*lang=.*|/api/.*"))
              .map(target -> URI.create(path).resolve(target).toString())
              .filter(seen::add)
              .forEach(ahead::add);
        }
      }
    }
    assertThat(pages).hasSizeGreaterThan(40);
    pages.keySet().removeIf(path -> WITHOUT.keySet().stream().anyMatch(path::matches));
    return pages;
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TABLE                                                 | [{}]             | nothing is there
          TABLE <section>FILE</section>                         | [{}]             | it is of another block
          <section>TABLE</section> FILE                         | [{}]             | it is of the whole page
          TABLE FILE                                            | [{CSV=/a?b&c}]   | it is beside the table
          <section>TABLE FILE</section>                         | [{CSV=/a?b&c}]   | it is in the same block
          <section><section>TABLE</section>FILE</section>       | [{CSV=/a?b&c}]   | it is of the block around
          <section>TABLE</section><section>FILE TABLE</section> | [{}, {CSV=/a?b&c}] | each has its own
          """)
  void aTableWithoutFilesIsFoundOut(String html, String twins, String because) {
    var page =
        html.replace("TABLE", "<table class=\"stacks\"></table>")
            .replace("FILE", "<a href=\"/a?b&amp;c\" download>CSV</a>");
    assertThat(TableTwins.of(page)).as(because).hasToString(twins);
  }
}
