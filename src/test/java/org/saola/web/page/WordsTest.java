package org.saola.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.output.StringOutput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.language.Language;
import org.saola.message.MessagePieces;
import org.saola.message.MessagePieces.Piece;

/** Messages, numbers and days in the languages of people. */
final class WordsTest {

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "EN, 0, 0",
    "EN, 999, 999",
    "EN, 1000, '1,000'",
    "EN, 1234567, '1,234,567'",
    "ES, 1000, 1000",
    "ES, 10000, 10\u00a0000",
    "ES, -1234567, −1\u00a0234\u00a0567",
    "FR, 1000, 1\u202f000",
  })
  void numbersArePartedAsTheLanguageDoes(Language language, long number, String shown) {
    assertThat(Words.in(language).number(number)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0}: {1} bytes are {2}")
  @CsvSource({
    "EN, 999, 999 bytes",
    "EN, 1000, 1.0 kB",
    "ES, 1449000, '1,4 MB'",
    "FR, 12, 12 octets",
    "FR, 1449000, '1,4 Mo'",
    "FR, 7000000000000000, '7000,0 To'",
  })
  void sizesAreInTheUnitsOfTheLanguage(Language language, long bytes, String shown) {
    assertThat(Words.in(language).size(bytes)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"EN, 26 Nov 2019", "ES, 26 nov 2019", "FR, 26 nov. 2019"})
  void daysHaveTheMonthInWords(Language language, String shown) {
    assertThat(Words.in(language).day(LocalDate.of(2019, 11, 26))).isEqualTo(shown);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anUnknownMessageIsAFault(Language language) {
    assertThatThrownBy(() -> Words.in(language).text("no.such.message"))
        .hasMessageContaining("no.such.message");
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource({
    "see the [guide](/docs), <a href=\"/docs\">guide</a>",
    "**never** so, <strong>never</strong>",
    "run `saola`, <code>saola</code>",
    "as _Loxodonta africana_ is, <i>Loxodonta africana</i>",
    "a < b & c, a &lt; b &amp; c",
    "snake_case_name, snake_case_name",
  })
  void messagesMayHaveALittleMarkup(String message, String html) {
    assertThat(html(message)).contains(html);
  }

  @Test
  void argumentsAreNeverMarkup() {
    assertThat(html("{0} is **{1}**", "<b>[x](/y)</b>", "**`z`**"))
        .isEqualTo("&lt;b&gt;[x](/y)&lt;/b&gt; is <strong>**`z`**</strong>");
    assertThat(html("[go]({0})", "/a?b=\"c\"&d"))
        .isEqualTo("<a href=\"/a?b=&#34;c&#34;&amp;d\">go</a>");
    assertThat(html("[go]({0})", "javascript:alert(1)")).isEqualTo("<a href=\"#\">go</a>");
  }

  private static String html(String message, Object... arguments) {
    var output = new StringOutput();
    new RichText(MessagePieces.of(message, arguments)).writeTo(output);
    return output.toString();
  }

  @Test
  void anArgumentThatIsMissingIsAFault() {
    assertThat(MessagePieces.of("{0}!", "x"))
        .containsExactly(new Piece("", false), new Piece("x", true), new Piece("!", false));
    assertThatThrownBy(() -> MessagePieces.of("{1}", "x")).hasMessageContaining("argument 1");
  }
}
