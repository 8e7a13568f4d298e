package org.saola.web.country;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.http.Request;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.web.country.CountryView.Resident;
import org.saola.web.country.CountryView.Tags;
import org.saola.web.page.Assets;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.SiteFacts;
import org.saola.web.part.Telling;

/** What the page of a country shows of its species. */
final class CountryPageTest {
  private static final int MOST_BYTES = 100_000;
  private static final PageRenderer RENDERER =
      new PageRenderer(new SiteFacts("", new Assets(), true, null, () -> false));

  private static byte[] page(String language, List<Resident> residents) {
    var request =
        new Request("GET", "/countries/KE", "lang=" + language, "http://localhost", _ -> null);
    var view =
        new CountryView(
            new CountryRow("KE", "Kenya", Map.of("EN", 1L)),
            List.of(),
            "0 0 500 500",
            residents,
            0,
            5_000,
            List.of());
    return RENDERER.render(RENDERER.frame(request), "country/country.jte", view).plain().bytes();
  }

  private static Resident resident(String name, Tags redList, Tags speciesPlus) {
    var taxon =
        new SourceTaxon(
            "iucn:123456789",
            new SourceName(name, ""),
            "species",
            SourceTaxon.HigherTaxa.NONE,
            List.of(),
            List.of(),
            "EN");
    return new Resident(taxon, name, null, redList, speciesPlus);
  }

  private static Tags tags(@Nullable String words, Telling telling) {
    return new Tags(
        words == null ? null : words.isEmpty() ? List.of() : List.of(words.split("/")), telling);
  }

  @ParameterizedTest(name = "{0}: {1} of {2} is {3} because {4}")
  @CsvSource({
    "en, extinct/reintroduced,   ALL,     'extinct, reintroduced', the words of the list",
    "es, distribution uncertain, SOME,    distribución incierta,   in the language of the page",
    "fr, '',                     ALL,     présente,                it is named with nothing else",
    "en, ,                       ALL,     not named,               the whole list does not name it",
    "en, ,                       SOME,    unknown,                 another part may name it",
    "en, ,                       NOTHING, unknown,                 the list is silent",
    "en, <b>odd,                 ALL,     &lt;b&gt;odd,            no word of a source is markup",
  })
  void showsTheWordsOfEachList(
      String language, @Nullable String words, Telling telling, String shown, String because) {
    var html =
        new String(
            page(
                language,
                List.of(resident("Aus bus", tags("Extant", Telling.ALL), tags(words, telling)))),
            UTF_8);
    var row = html.substring(html.indexOf("<tbody>"), html.indexOf("</tbody>"));
    var cell = row.substring(row.lastIndexOf("<td")).replaceAll("<[^>]*>", "").strip();
    assertThat(cell.replace("\n", "")).as(because).isEqualTo(shown);
  }

  @Test
  void aRedListThatNamesACountryAndSaysNoMoreDoesNotSayThatItLivesThere() {
    var resident = resident("Aus bus", tags("", Telling.ALL), tags("extinct", Telling.ALL));
    assertThat(new String(page("en", List.of(resident)), UTF_8))
        .contains("unknown</td>")
        .doesNotContain("present</td>");
  }

  @Test
  void theLongestPageIsShort() {
    var name = "Gastrotheca pseustes-walkeri longissima";
    var all = tags("Extinct Post-1500/Presence Uncertain/Assisted Colonisation", Telling.ALL);
    var residents = Collections.nCopies(CountryView.PAGE, resident(name, all, all));
    assertThat(page("fr", residents)).hasSizeLessThan(MOST_BYTES);
  }
}
