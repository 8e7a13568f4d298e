package org.saola.api.speciesplus1.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireWriterTest {

  @ParameterizedTest(name = "{0} is written {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          180           | 180.0         | whole numbers keep one fractional digit
          12.5          | 12.5          | the shortest decimal that reads back
          0.1           | 0.1           | no binary noise
          0             | 0.0           | zero is plain
          123456789.125 | 123456789.125 | no exponent below 10^16
          0.0001        | 0.0001        | the smallest plain number
          0.00001       | 1.0e-05       | below that an exponent of two digits
          0.0000123     | 1.23e-05      | with all its digits
          1e15          | 1000000000000000.0 | the last power of ten without exponent
          1e17          | 1.0e+17       | large numbers have a signed exponent
          """)
  void decimals(double value, String text, String because) {
    assertThat(WireWriter.decimal(value)).as(because).isEqualTo(text);
  }

  @Test
  void jsonEscapesQuotesBackslashesAndControlCharactersOnly() {
    assertThat(JsonWriter.quoted("a\"b\\c\n\r\t\b\f\u0001/<&>'\u2028é虎😀"))
        .isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\\b\\f\\u0001/<&>'\u2028é虎😀\"");
  }

  @Test
  void xmlEscapesMarkupAndReplacesWhatItCannotHold() {
    assertThat(XmlWriter.escaped("a<b>&\"'\r\n\t\u0001\uFFFFé😀"))
        .isEqualTo("a&lt;b&gt;&amp;\"'\r\n\t\uFFFD\uFFFDé😀");
  }

  @Test
  void bothFormatsHaveTheSameFieldsInTheSameOrder() {
    assertThat(sample(WireFormat.JSON))
        .isEqualTo(
            "{\"id\":1,\"quota\":2.5,\"is_current\":true,\"notes\":\"\",\"url\":null,"
                + "\"start_date\":\"2014-08-11\",\"updated_at\":\"2014-12-11T15:39:51.620Z\","
                + "\"geo_entity\":{\"iso_code2\":\"ER\"},\"tags\":[\"extinct\"],\"synonyms\":[]}");
    assertThat(sample(WireFormat.XML))
        .isEqualTo(
            """
            <quota>
              <id type="integer">1</id>
              <quota type="float">2.5</quota>
              <is-current type="boolean">true</is-current>
              <notes></notes>
              <url nil="true"/>
              <start-date type="date">2014-08-11</start-date>
              <updated-at type="dateTime">2014-12-11T15:39:51Z</updated-at>
              <geo-entity>
                <iso-code2>ER</iso-code2>
              </geo-entity>
              <tags type="array">
                <tag>extinct</tag>
              </tags>
              <synonyms type="array"/>
            </quota>
            """);
  }

  private static String sample(WireFormat format) {
    var out = format.writer(0);
    out.object(
        "quota",
        () -> {
          out.integer("id", 1);
          out.decimal("quota", 2.5);
          out.bool("is_current", true);
          out.text("notes", "");
          out.text("url", null);
          out.date("start_date", LocalDate.of(2014, 8, 11));
          out.timestamp("updated_at", Instant.parse("2014-12-11T15:39:51.620999Z"));
          out.object("geo_entity", () -> out.text("iso_code2", "ER"));
          out.texts("tags", "tag", List.of("extinct"));
          out.texts("synonyms", "synonym", List.of());
        });
    return new String(out.bytes(), UTF_8);
  }
}
