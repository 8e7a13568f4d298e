package org.saola.store.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.language.Language;

class DatasetDescriptionTest {
  private static DatasetDescription titled(@Nullable String title, Language... languages) {
    return new DatasetDescription(title, null, null, null, List.of(languages), null);
  }

  @ParameterizedTest(name = "{0}, then {1}: {2}")
  @CsvSource(
      textBlock =
          """
          Birds, ,         Birds, what is not said stays
          Birds, ' Bats ', Bats,  blanks around it mean nothing
          Birds, '',       ,      an empty text takes back
          Birds, '  ',     ,      a blank one is empty
          ,      Bats,     Bats,  it is said for the first time
          """)
  void whatIsSaidNowCountsAndTheRestStays(
      @Nullable String before, @Nullable String now, @Nullable String then, String because) {
    assertThat(titled(before).with(titled(now)).title()).as(because).isEqualTo(then);
  }

  @Test
  void languagesStayUnlessOthersAreSaid() {
    var spanish = titled(null, Language.ES);
    assertThat(spanish.with(DatasetDescription.NONE).languages()).containsExactly(Language.ES);
    assertThat(spanish.with(titled(null, Language.FR)).languages()).containsExactly(Language.FR);
  }
}
