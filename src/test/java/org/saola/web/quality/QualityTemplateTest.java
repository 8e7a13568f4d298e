package org.saola.web.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.http.Request;
import org.saola.status.quality.QualityFinding;
import org.saola.status.quality.QualityRule;
import org.saola.store.release.Dataset;
import org.saola.web.page.Assets;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.SiteFacts;
import org.saola.web.part.SourceLine;
import org.saola.web.quality.QualityView.Chosen;
import org.saola.web.quality.QualityView.Count;

/** What the rows of a rule lead to. */
final class QualityTemplateTest {
  private static final SourceLine SOURCE =
      new SourceLine(null, Dataset.Kind.RED_LIST, "2026-1", null, null, null);
  private static final String API = "/api/saola/v1/quality?kind=no_criteria";
  private static final String CSV = API + "&amp;format=csv";

  @ParameterizedTest(name = "open {0}: link {1}, because {2}")
  @CsvSource({
    "true, true, nobody is asked for a token",
    "false, false, browsers send no token",
  })
  void whereATokenIsNeededNoLinkLeadsToTheApi(boolean open, boolean link, String because) {
    var renderer = new PageRenderer(new SiteFacts("", new Assets(), open, null, () -> false));
    var request = new Request("GET", "/quality", "", "http://localhost", _ -> null);
    var count = new Count(QualityRule.NO_CRITERIA, 1, null, "/quality", API);
    var rows = List.of(new QualityFinding(QualityRule.NO_CRITERIA, 7, null, "Ficta alba", ""));
    var view = new QualityView(List.of(), new Chosen(SOURCE, count, "museum:", rows, 1));
    var page =
        new String(
            renderer.render(renderer.frame(request), "quality/quality.jte", view).plain().bytes(),
            UTF_8);
    assertThat(page).contains(CSV, "href=\"/species/museum:7\"");
    assertThat(page.contains("href=\"" + CSV)).as(because).isEqualTo(link);
  }
}
