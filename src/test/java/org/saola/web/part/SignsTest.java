package org.saola.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.language.Translation;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;

/** Signs and texts of the lists are shown as what they are. */
final class SignsTest {

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN      | EN    | it is a category of today
          CR(PE)  | CR    | what is added changes nothing
          LR/cd   | NT    | it has an equal today
          Ex      | EX    | so it was written
          RE      | RE    | gone from a region, and evaluated
          NA      | other | a region looked at it, and did not evaluate
          R       | other | Rare has no equal
          Ex?     | other | it leaves open what EX decides
          """)
  void onlyWhatIsNotEvaluatedLooksSo(String code, String colour, String because) {
    assertThat(Signs.colour(code)).as(because).isEqualTo(colour);
  }

  @Test
  void nothingIsMissingInABar() {
    var bar = CategoryBar.of(Map.of("EN", 3L, "RE", 2L, "R", 1L));
    assertThat(bar.segments().stream().mapToLong(each -> each.count()).sum()).isEqualTo(6);
    assertThat(Signs.place("R")).isGreaterThan(Signs.place("NE"));
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a & b              | a &amp; b                | a sign is text
          <i>Aus</i> sp.     | <i>Aus</i> sp.           | emphasis is obeyed
          <i>Aus sp.         | Aus sp.                  | it would go on over the page
          <i>Aus</b> sp.     | Aus sp.                  | another tag closes nothing
          <i>A<b>b</i>c</b>  | Abc                      | they cross
          <p>one</p><p>two   | one two                  | other tags go
          1 < 2              | 1 &lt; 2                 | that is no tag
          """)
  void markupOfASourceIsSafe(String text, String html, String because) {
    assertThat(new SafeMarkup(text).html()).as(because).isEqualTo(html);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      nullValues = "-",
      value = {"0.1, 0.1", "1000, 1000", "0, 0", "-1, -", "-, -", "2.50, 2.5"})
  void aQuotaIsAsItWasWritten(String amount, String shown) {
    var number = amount == null ? null : (Double) Double.parseDouble(amount);
    var place = new Place(null, Translation.NONE, null);
    var quota = new PublishedQuota(1, 1, number, null, null, null, true, true, null, place);
    assertThat(quota.quantity().map(BigDecimal::toPlainString).orElse(null)).isEqualTo(shown);
  }
}
