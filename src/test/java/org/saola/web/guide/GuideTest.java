package org.saola.web.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.http.Request;
import org.saola.web.guide.Found.Piece;
import org.saola.web.page.Assets;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.SiteFacts;

/** The guide is grouped by who reads it, can be searched, and is kept as it would be made anew. */
final class GuideTest {
  private static final Request REQUEST = asking(null);
  private static final Guide GUIDE =
      new Guide(new PageRenderer(new SiteFacts("", new Assets(), true, null, () -> false)));

  private static Request asking(@Nullable String query) {
    return new Request("GET", "/docs", query, "http://localhost", _ -> null);
  }

  private static String page(@Nullable String query) {
    return new String(GUIDE.find(asking(query)).orElseThrow().plain().bytes(), UTF_8);
  }

  @Test
  void eachArticleIsInOneGroup() {
    assertThat(Guide.NAMES).doesNotHaveDuplicates();
    for (var name : Guide.NAMES) {
      assertThat(page(null)).containsOnlyOnce("<h3><a href=\"/docs/" + name + "\">");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Use and understand the answers      | Check a list          | Run a server           | Write programs
          es | Usar y entender las respuestas      | Comprobar una lista   | Mantener un servidor   | Escribir programas
          fr | Utiliser et comprendre les réponses | Vérifier une liste    | Exploiter un serveur   | Écrire des programmes
          """)
  void groupsAreCalledInTheLanguageOfTheReader(
      String language, String use, String check, String run, String develop) {
    assertThat(page("lang=" + language))
        .containsSubsequence(use + "</h2>", check + "</h2>", run + "</h2>", develop + "</h2>")
        .contains("<ul class=\"cards\" lang=\"en\">");
  }

  @Test
  void aQuestionIsAnsweredWithPageHeadingAndText() {
    assertThat(page("q=checks.csv+endemic+backup")).contains("0 passages").contains("No passage");
    assertThat(page("q=webhook"))
        .contains("<ul class=\"hits\" lang=\"en\">")
        .contains("<mark>webhook</mark>")
        .containsPattern("<h3><a href=\"/docs/[a-z-]+#[a-z-]+\">[^<]+ › [^<]+</a></h3>");
  }

  @Test
  void aBlankQuestionIsNone() {
    assertThat(page("q=+")).contains("class=\"cards\"").doesNotContain("class=\"hits\"");
  }

  @Test
  void markupInAQuestionIsText() {
    assertThat(page("q=%3Cscript%3Ealert(1)%3C/script%3E%22%27"))
        .doesNotContain("<script>alert")
        .contains("&lt;script>alert(1)&lt;/script>");
  }

  @Test
  void markupInTheGuideIsTextWhereItIsFound() {
    var quoted =
        new GuideSearch(
            List.of(new Markdown().article("/docs/x", "# X\n\nSay `<b>bold</b>` here.\n")));
    assertThat(quoted.find("bold").hits().getFirst().snippet())
        .containsExactly(
            new Piece("Say <b>", false), new Piece("bold", true), new Piece("</b> here.", false));
  }

  @Test
  void theNoticeOfADemonstrationGoesWithTheDemonstration() {
    var demonstration = new AtomicBoolean(true);
    var renderer =
        new PageRenderer(new SiteFacts("", new Assets(), true, null, demonstration::get));
    var guide = new Guide(renderer);
    var during = guide.find(REQUEST).orElseThrow();
    assertThat(guide.find(REQUEST)).as("nothing has changed").containsSame(during);
    demonstration.set(false);
    assertThat(guide.find(REQUEST)).get().isNotSameAs(during);
  }
}
