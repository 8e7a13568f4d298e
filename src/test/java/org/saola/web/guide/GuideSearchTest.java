package org.saola.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.web.guide.Found.Hit;
import org.saola.web.guide.Found.Piece;

/** The passage that answers is found, with where it stands and what it says. */
final class GuideSearchTest {
  private static final GuideSearch SEARCH =
      new GuideSearch(
          List.of(
              article(
                  "/docs/run",
                  """
                  # Running

                  Keep it going.

                  ## Backups

                  Copy `saola.db`.
                  """),
              article(
                  "/docs/ask",
                  """
                  # Asking

                  With a token.

                  ## Limits

                  A copy costs as a read does.

                  | a   | b   |
                  |-----|-----|
                  | one | two |

                  ### Rates

                      curl --copy
                  """)));

  private static Article article(String path, String markdown) {
    return new Markdown().article(path, markdown);
  }

  @ParameterizedTest(name = "{0} finds {1} because {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          saola.db       | /docs/run#backups                                    | code is text
          BACKUP         | /docs/run#backups                                    | a word may be begun, in any case
          back copy      | /docs/run#backups                                    | heading and text count together
          opy            | nothing                                              | a word is not looked for within others
          copy           | /docs/run#backups /docs/ask#limits /docs/ask#rates   | in the order of the guide
          read asking    | /docs/ask#limits                                     | the title of the page says what it is about
          asking         | /docs/ask                                            | the title alone finds the page once
          rates          | /docs/ask#rates                                      | headings of every level count
          two            | /docs/ask#limits                                     | cells of tables are parted
          --copy         | /docs/ask#rates                                      | options are found as they are written
          copy unheard   | nothing                                              | all words must be there
          .*             | nothing                                              | a question is words, no pattern
          \\E(           | nothing                                              | nor the end of one
          """)
  void finds(String question, String paths, String because) {
    var expected = paths == null ? List.of() : List.of(paths.split(" "));
    assertThat(SEARCH.find(question).hits().stream().map(Hit::path).toList())
        .as(because)
        .isEqualTo(expected);
  }

  @Test
  void headingsComeFirst() {
    var search =
        new GuideSearch(
            List.of(
                article("/docs/a", "# A\n\nOf names.\n"),
                article("/docs/b", "# B\n\nText.\n\n## Names\n\nText.\n")));
    assertThat(search.find("names").hits().stream().map(Hit::path))
        .containsExactly("/docs/b#names", "/docs/a");
  }

  @Test
  void aHitHasPageHeadingAndTheWordsInTheirText() {
    assertThat(SEARCH.find("cop db").hits())
        .containsExactly(
            new Hit(
                "/docs/run#backups",
                "Running",
                "Backups",
                List.of(
                    new Piece("Cop", true),
                    new Piece("y saola.", false),
                    new Piece("db", true),
                    new Piece(".", false))));
  }

  @Test
  void whatIsTooLongIsCutBetweenWords() {
    var text = "before ".repeat(40) + "found " + "behind ".repeat(40).strip();
    var pieces = GuideSnippet.of(text, Pattern.compile("found"));
    assertThat(pieces).hasSize(5).contains(new Piece("found", true));
    assertThat(pieces.get(1).text()).matches("(before )+");
    assertThat(pieces.get(3).text()).matches("( behind)+");
    assertThat(pieces.getFirst().text()).isEqualTo("… ");
    assertThat(pieces.getLast().text()).isEqualTo(" …");
  }
}
