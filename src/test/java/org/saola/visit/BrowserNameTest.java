package org.saola.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.language.Language;
import org.saola.web.page.Words;

class BrowserNameTest {
  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Linux | usual
          Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge on Windows | claims to be Chrome and Safari too
          Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 | Chrome on Android | is Linux too
          Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1 | Safari on iPhone | is like a Mac
          curl/8.5.0 | Another program | no browser
          '' | Another program | none is told
          <script>alert(1)</script> | Another program | no text of strangers is kept
          """)
  void aFewWordsOfOurOwn(String header, String name, String because) {
    assertThat(BrowserName.of(header)).as(because).isEqualTo(name);
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "EN, Firefox on Linux, Firefox on Linux",
    "ES, Firefox on Linux, Firefox en Linux",
    "FR, Another program on Linux, Un autre programme sur Linux",
    "FR, Another program, Un autre programme",
  })
  void aNameIsSaidInTheLanguageOfThePage(Language language, String name, String said) {
    assertThat(BrowserName.in(Words.in(language), name)).isEqualTo(said);
  }
}
