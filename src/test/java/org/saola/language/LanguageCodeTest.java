package org.saola.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sources write for a language means the same code of two letters. */
final class LanguageCodeTest {
  @ParameterizedTest(name = "{0} is {1}, because {2}")
  @CsvSource({
    "eng,     en,  it has one code of three letters",
    "Spanish, es,  names are English",
    "fre,     fr,  it is the bibliographic code",
    "fra,     fr,  it is the terminological code",
    "alb,     sq,  every language with two letters counts",
    "' ZHO',  zh,  case and blanks mean nothing",
    "pt,      pt,  it is one already",
    "haw,     haw, ISO 639-1 has none for it",
  })
  void codesAndNamesOfLanguagesMeanOneCode(String written, String code, String because) {
    assertThat(LanguageCode.of(written)).as(because).isEqualTo(code);
  }
}
