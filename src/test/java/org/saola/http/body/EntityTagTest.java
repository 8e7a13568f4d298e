package org.saola.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagTest {

  @ParameterizedTest(name = "{0} matches {1}: {2} because {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          W/"a"            | W/"a" | true  | the same
          "a"              | W/"a" | true  | weak comparison
          W/"a"            | "a"   | true  | weak comparison
          "b", W/"a" , "c" | W/"a" | true  | one of a list
          *                | W/"a" | true  | anything
          ' * '            | W/"a" | true  | anything, with spaces
          "b"              | W/"a" | false | another
          "A"              | W/"a" | false | case counts
          a                | W/"a" | false | without quotes it is no tag
          "x,a"            | "a"   | false | a comma within a tag does not divide
          'W/"a'           | W/"a" | false | not closed
          """)
  void comparesWeakly(String header, String tag, boolean matches, String because) {
    assertThat(EntityTag.matches(header, tag)).as(because).isEqualTo(matches);
  }

  @Test
  void matchesNothingWithoutHeader() {
    assertThat(EntityTag.matches(null, "\"a\"")).isFalse();
  }
}
