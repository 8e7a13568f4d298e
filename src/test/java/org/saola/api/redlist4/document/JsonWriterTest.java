package org.saola.api.redlist4.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonWriterTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("Åland", "Åland", "letters beyond ASCII are raw"),
        Arguments.of("🦧é", "🦧é", "so are those beyond 16 bits"),
        Arguments.of("<i>a & b</i>", "\\u003ci\\u003ea \\u0026 b\\u003c/i\\u003e", "HTML"),
        Arguments.of("a/b'c", "a/b'c", "slash and apostrophe are raw"),
        Arguments.of("\"\\", "\\\"\\\\", "quote and backslash"),
        Arguments.of("\n\r\t\b\f", "\\n\\r\\t\\b\\f", "short escapes"),
        Arguments.of("\u0001\u001f", "\\u0001\\u001f", "other control characters"),
        Arguments.of("\u007f", "\u007f", "DEL is raw"),
        Arguments.of("é\u2028ü\u2029", "é\\u2028ü\\u2029", "line separators"),
        Arguments.of("", "", "nothing"));
  }

  @ParameterizedTest(name = "{1} because of {2}")
  @MethodSource("texts")
  void escapes(String text, String expected, String because) {
    var out = new JsonWriter();
    out.text(text);
    assertThat(new String(out.toBytes(), UTF_8)).as(because).isEqualTo('"' + expected + '"');
  }

  @Test
  void separatesFieldsAndItems() {
    var out = new JsonWriter(1);
    out.object(() -> {
      out.integer("one", 1);
      out.text("none", null);
      out.array("empty", List.of(), this::unused);
      out.object("inner", () -> out.bool("yes", true).bool("no", false).bool("null", null));
      out.texts("texts", List.of("a", "b"));
      out.texts("nothing", null);
      out.array("numbers", () -> out.integer(-1).integer(22));
      out.json("ready", "{}".getBytes(UTF_8));
      out.beginText("citation", "before ");
      out.endText("after");
      out.integer("last", null);
    });
    assertThat(new String(out.toBytes(), UTF_8))
        .isEqualTo(
            "{\"one\":1,\"none\":null,\"empty\":[],"
                + "\"inner\":{\"yes\":true,\"no\":false,\"null\":null},"
                + "\"texts\":[\"a\",\"b\"],\"nothing\":null,\"numbers\":[-1,22],\"ready\":{},"
                + "\"citation\":\"before after\",\"last\":null}");
  }

  private void unused(Object item) {
    throw new AssertionError(item);
  }
}
