package org.saola.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.http.Request;
import org.saola.taxonomy.search.SearchFacet;
import org.saola.web.page.Assets;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.SiteFacts;

/** What the values of facets are called. */
final class FacetWordsTest {
  private static final PageRenderer RENDERER =
      new PageRenderer(new SiteFacts("", new Assets(), true, null, () -> false));

  @ParameterizedTest(name = "{0} {1} in {2}: {3}, because {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SCOPE   | Global       | fr | Monde              | fr | as on the page of a species
          SCOPE   | Persian Gulf | es | Golfo Pérsico      | es | as on the page of a species
          SCOPE   | Atlantis     | fr | Atlantis           | en | the Red List may have others one day
          COUNTRY | DE           | fr | Allemagne          | fr | as on the page of the country
          """)
  void aValueIsCalledAsOnOtherPages(
      SearchFacet facet, String value, String page, String text, String language, String because) {
    var request = new Request("GET", "/species", "lang=" + page, "http://localhost", _ -> null);
    assertThat(FacetWords.of(RENDERER.frame(request), facet, value))
        .as(because)
        .isEqualTo(new FacetWords.Worded(text, language));
  }
}
