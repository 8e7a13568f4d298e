package org.saola.taxonomy.match.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One edit is one letter more, less or another, or two neighbours that change places. */
final class EditDistanceTest {
  @ParameterizedTest(name = "{0} and {1}: {3} of at most {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          panthera | panthera  | 2 | 0 | they are the same
          panthera | panthra   | 2 | 1 | a letter is missing
          panthera | pantheera | 2 | 1 | a letter is too many
          panthera | pantera   | 0 | 1 | none may differ
          panthera | pnathera  | 2 | 1 | neighbours change places
          panthera | pnatehra  | 2 | 2 | twice
          panthera | mantella  | 2 | 3 | more than two differ
          ab       | abcde     | 2 | 3 | one is three letters longer
          ''       | ab        | 2 | 2 | all are missing
          """)
  void countsEdits(String one, String other, int most, int distance, String because) {
    assertThat(EditDistance.of(one.replace("'", ""), other, most)).as(because).isEqualTo(distance);
  }

  @Test
  void itIsTheLeastOfAllWays() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var one = word(random);
      var other = word(random);
      int most = random.nextInt(4);
      assertThat(EditDistance.of(one, other, most))
          .as("%s and %s, at most %d", one, other, most)
          .isEqualTo(Math.min(least(one, other), most + 1));
    }
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int left = random.nextInt(7); left > 0; left--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  /** By its definition. */
  private static int least(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.length() + other.length();
    }
    var shorter = one.substring(1);
    var otherShorter = other.substring(1);
    int same = one.charAt(0) == other.charAt(0) ? 0 : 1;
    int least =
        Math.min(
            same + least(shorter, otherShorter),
            1 + Math.min(least(shorter, other), least(one, otherShorter)));
    boolean swapped =
        one.length() > 1
            && other.length() > 1
            && one.charAt(0) == other.charAt(1)
            && one.charAt(1) == other.charAt(0);
    return swapped ? Math.min(least, 1 + least(one.substring(2), other.substring(2))) : least;
  }
}
