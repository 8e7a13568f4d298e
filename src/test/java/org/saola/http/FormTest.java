package org.saola.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class FormTest {
  private static Form form(String contentType, String body) {
    return Form.of(
        new Request(
            "POST",
            "/",
            null,
            "http://localhost",
            Map.of("Content-Type", contentType)::get,
            "127.0.0.1",
            body.getBytes(UTF_8),
            "form",
            0));
  }

  private static Form form(String body) {
    return form("application/x-www-form-urlencoded; charset=UTF-8", body);
  }

  @Test
  void readsFields() {
    var form = form("name=J%C3%BCrgen+M&text=+a%0D%0Ab%0Dc+&box=on&password=+x+");
    assertThat(form.text("name")).isEqualTo("Jürgen M");
    assertThat(form.text("text")).as("lines as Unix has them").isEqualTo("a\nb\nc");
    assertThat(form.exact("password")).as("blanks of passwords count").isEqualTo(" x ");
    assertThat(form.isTicked("box")).isTrue();
    assertThat(form.isTicked("none")).isFalse();
    assertThat(form.text("none")).isEmpty();
  }

  @Test
  void bodiesOfOtherTypesHaveNoFields() {
    assertThat(form("text/plain", "name=x").text("name")).isEmpty();
    assertThat(form("multipart/form-data", "name=x").text("name")).isEmpty();
  }

  @Test
  void brokenEscapesAreRefused() {
    assertThatThrownBy(() -> form("name=%zz")).isInstanceOf(MalformedQuery.class);
    assertThatThrownBy(() -> form("name=%FF")).isInstanceOf(MalformedQuery.class);
  }
}
