package org.saola.web.species;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.web.species.RangeView.Agreement;

/** A country is called plainly present only where every list that tells says so. */
final class CountryPresenceTest {

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
          ''                    | ''                      | DOUBT | the Red List has words, and none are here
          """)
  void twoListsTogether(String one, String other, Agreement agreement, String because) {
    assertThat(listed(one).with(assessed(other))).as(because).isEqualTo(agreement);
    assertThat(assessed(other).with(listed(one))).as(because).isEqualTo(agreement);
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
    assertThat(listed(words).alone(otherTells)).isEqualTo(agreement);
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Extant; Extant                           | PLAIN | both rows say so
          Extinct Post-1500; Extant,Reintroduced   | NEW   | it died out and was brought back
          Extant; Extant,Introduced                | PLAIN | it lives there, and more were brought
          Extinct Post-1500; Extinct Post-1500     | GONE  | both rows say so
          Extant; Extinct Post-1500                | DOUBT | the rows differ
          Extant; Possibly Extant                  | DOUBT | one row is not sure
          Extant; Extant,Vagrant; Extinct Post-1500| DOUBT | the rows differ
          """)
  void rowsOfOneCountryAreJudgedOneByOne(String rows, CountryPresence presence, String because) {
    assertThat(assessed(rows)).as(because).isEqualTo(presence);
    assertThat(listed(rows)).as(because).isEqualTo(presence);
  }

  private static CountryPresence listed(String rows) {
    return CountryPresence.listed(rows(rows));
  }

  private static CountryPresence assessed(String rows) {
    return CountryPresence.assessed(rows(rows));
  }

  /** Parted by semicolons. */
  private static List<List<String>> rows(String rows) {
    return Stream.of(rows.split(";", -1))
        .map(row -> row.isBlank() ? List.<String>of() : List.of(row.strip().split(",", -1)))
        .toList();
  }
}
