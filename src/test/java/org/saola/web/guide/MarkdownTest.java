package org.saola.web.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.web.guide.Article.Section;

final class MarkdownTest {
  private static final String BEGINNING = "# A *title*\n\nIn `short`, and\non the next line.\n\n";

  private static Article article(String rest) {
    return new Markdown().article("/docs/x", BEGINNING + rest);
  }

  @ParameterizedTest(name = "{0} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt; | HTML is shown, not obeyed
          [a](b.md)                 | <a href="/docs/b">a</a>               | articles are served without .md
          [a](b-c.md#d)             | <a href="/docs/b-c#d">a</a>           | anchors stay
          [a](#d)                   | <a href="#d">a</a>                    | other links stay
          [a](javascript:b)         | <a href="">a</a>                      | addresses run nothing
          ## Two `words`            | <h2 id="two-words">                   | headings can be linked to
          """)
  void renders(String markdown, String expected, String because) {
    assertThat(article(markdown).html()).as(because).contains(expected);
  }

  @Test
  void takesTitleSummaryAndSections() {
    var article = article("## Same\n\n### Deeper\n\n## Same\n");
    assertThat(article.title()).isEqualTo("A title");
    assertThat(article.summary()).isEqualTo("In short, and on the next line.");
    assertThat(article.sections())
        .containsExactly(new Section("same", "Same"), new Section("same-1", "Same"));
    assertThat(article.html()).doesNotContain("<h1");
  }

  @Test
  void wideTablesAndCodeScrollByThemselves() {
    assertThat(article("| a |\n|---|\n| 1 |\n\n    code\n").html())
        .contains(
            "<div class=\"wide\" role=\"region\" aria-label=\"Table 1\" tabindex=\"0\">\n<table>")
        .contains("<pre tabindex=\"0\">");
  }

  @Test
  void refusesAnArticleWithoutATitle() {
    assertThatThrownBy(() -> new Markdown().article("/docs/x", "text"))
        .hasMessage("/docs/x does not begin with a title and a paragraph");
  }

  @Test
  void theGuideHasEveryArticle() throws IOException {
    try (var files = Files.list(Path.of("docs"))) {
      assertThat(
              files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")))
          .containsExactlyInAnyOrderElementsOf(
              Guide.NAMES.stream().map(name -> name + ".md").toList());
    }
  }
}
