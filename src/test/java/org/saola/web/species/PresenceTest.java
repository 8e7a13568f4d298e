package org.saola.web.species;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.web.species.RangeView.Agreement;

/** A country is called plainly present only where every list that tells says so. */
final class PresenceTest {

  @ParameterizedTest(name = "{0} and {1}: {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                    | Extant                  | BOTH  | both say so
          ''                    | Possibly Extinct        | DOUBT | it may be gone
          ''                    | Presence Uncertain      | DOUBT | it may never have been there
          ''                    | Possibly Extant         | DOUBT | it may be there
          ''                    | Extinct Post-1500       | DOUBT | the lists differ
          extinct               | Extinct Post-1500       | GONE  | both say so
          extinct (?)           | Extant                  | DOUBT | one is not sure
          distribution uncertain| Extant                  | DOUBT | one is not sure
          introduced            | Extant,Introduced       | NEW   | people brought it
          ''                    | Extant,Introduced       | NEW   | one says more than the other
          extinct,reintroduced  | Extant,Reintroduced     | NEW   | it is back
          introduced,extinct    | Extinct Post-1500       | GONE  | what was brought died out
          ''                    | Extant,Vagrant          | NEW   | it does not live there
          ''                    | Extant,Origin Uncertain | DOUBT | nobody knows whether it is native
          ''                    | Something New           | DOUBT | nobody here knows the word
          """)
  void twoListsTogether(String one, String other, Agreement agreement, String because) {
    assertThat(presence(one).with(presence(other))).as(because).isEqualTo(agreement);
    assertThat(presence(other).with(presence(one))).as(because).isEqualTo(agreement);
  }

  @ParameterizedTest(name = "{0} alone, the other tells {1}: {2}")
  @CsvSource({
    "'', true, ONE",
    "'', false, BOTH",
    "extinct, true, GONE",
    "introduced, false, NEW",
    "extinct (?), true, DOUBT"
  })
  void oneListAlone(String words, boolean otherTells, Agreement agreement) {
    assertThat(presence(words).alone(otherTells)).isEqualTo(agreement);
  }

  private static Presence presence(String words) {
    return Presence.of(words.isEmpty() ? List.of() : List.of(words.split(",", -1)));
  }
}
