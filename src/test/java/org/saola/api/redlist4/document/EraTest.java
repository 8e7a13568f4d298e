package org.saola.api.redlist4.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EraTest {

  @ParameterizedTest(name = "{1} in {0}: {2} because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          E3 | 2020-12-18 | 2020-12-18T00:00:00.000Z      | dates were once in UTC
          E4 | 2009-03-28 | 2009-03-28T00:00:00.000+00:00 | London has winter time
          E4 | 2011-08-22 | 2011-08-22T01:00:00.000+01:00 | London has summer time
          """)
  void writesDates(Era era, LocalDate date, String expected, String because) {
    assertThat(era.timestamp(date)).as(because).isEqualTo(expected);
  }

  @Test
  void writesTheDayOfAccess() {
    assertThat(Era.accessed(LocalDate.of(2024, 12, 5))).isEqualTo("05 December 2024");
  }

  @Test
  void rewritesOnlyTheDateOfDocuments() {
    var document = "{\"assessment_date\":\"2011-08-22T01:00:00.000+01:00\",\"x\":1}";
    var day = LocalDate.of(2011, 8, 22);
    assertThat(new String(Era.E1.beforeDate(document.getBytes(UTF_8), day), UTF_8))
        .isEqualTo("{\"assessment_date\":\"2011-08-22T00:00:00.000Z\",\"x\":1}");
  }
}
