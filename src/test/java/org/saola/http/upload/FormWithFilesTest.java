package org.saola.http.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.http.MalformedQuery;
import org.saola.http.Request;

/** A form is read as the browser sent it, or not at all. */
final class FormWithFilesTest {
  private static final String WHOLE =
      """
      --xYz
      Content-Disposition: form-data; name="names"

      Panthera leo
      Ñandú
      --xYz
      Content-Disposition: form-data; name="file"; filename="C:\\lists\\mine.csv"
      Content-Type: text/csv

      name
      --xY is no end

      --xYz
      content-disposition: form-data; name="empty"; filename=""

      \n\
      --xYz--
      """;

  @Test
  void fieldsAreTextAndFilesAreBytes() {
    var form = form("multipart/form-data; boundary=xYz", WHOLE);
    assertThat(form.form().text("names")).isEqualTo("Panthera leo\nÑandú");
    assertThat(form.file("file"))
        .get()
        .satisfies(file -> {
          assertThat(file.name()).isEqualTo("mine.csv");
          assertThat(new String(file.content(), UTF_8)).isEqualTo("name\r\n--xY is no end\r\n");
        });
    assertThat(form.file("empty")).as("nothing was chosen").isEmpty();
    assertThat(form.file("names")).as("it is a field").isEmpty();
  }

  @Test
  void aFormWithoutFilesIsReadTheSameWay() {
    var form = form("application/x-www-form-urlencoded", "names=Panthera+leo");
    assertThat(form.form().text("names")).isEqualTo("Panthera leo");
    assertThat(form.files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--other",
        "--xYz\n",
        "--xYz\nContent-Disposition: form-data; name=\"a\"\n\ncut off",
        "--xYz\nContent-Type: text/plain\n\nno name\n--xYz--"
      })
  void whatIsCutOffIsRefused(String body) {
    assertThatThrownBy(() -> form("multipart/form-data; boundary=\"xYz\"", body))
        .isInstanceOf(MalformedQuery.class);
  }

  private static FormWithFiles form(String type, String body) {
    return FormWithFiles.of(
        new Request(
            "POST",
            "/check",
            null,
            "http://localhost",
            name -> name.equals("Content-Type") ? type : null,
            "127.0.0.1",
            body.replace("\n", "\r\n").getBytes(UTF_8),
            "test",
            0));
  }
}
