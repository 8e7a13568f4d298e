package org.saola.ingest.redlistdocuments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.saola.ingest.redlistdocuments.Bodies.assessment;
import static org.saola.ingest.redlistdocuments.Bodies.file;
import static org.saola.ingest.redlistdocuments.Bodies.open;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.Fixtures;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.InputFile;
import org.saola.ingest.RefusedInput;
import org.saola.progress.Progress;

class RefusedDocumentsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          text for a number   | "assessment_id":1        | "assessment_id":"1"       | a:2, column assessment_id
          number for a text   | "year_published":"2020"  | "year_published":2020     | a:2, column year_published
          negative id         | "sis_id":10              | "sis_id":-10              | column taxon.sis_id
          id of 64 bits       | "assessment_id":1        | "assessment_id":4294967296 | column assessment_id
          another taxon       | "sis_taxon_id":10        | "sis_taxon_id":11         | has sis_id 10
          no category         | "red_list_category":     | "category":               | a category is needed
          no taxon            | "taxon":                 | "tax":                    | a taxon is needed
          text for a flag     | "latest":true            | "latest":"true"           | true or false is needed
          no flag             | "latest":true,           |                           | column latest
          date nobody knows   | 2020-01-31               | 2020-02-31                | column assessment_date
          object for a list   | "scopes":[{"description":{"en":"Global"},"code":"1"}] | "scopes":{} | an array in [] is needed
          same key twice      | "latest":true            | "latest":true,"latest":true | a:2
          broken              | "latest":true            | "latest":tru              | a:2
          cut off             | "code":"1"}]}            | "code":"1"                | a:2
          """)
  void refusesAndSaysWhere(String what, String part, String replacement, String message) {
    var body = assessment(1, 10, "").replace(part, replacement == null ? "" : replacement);
    assertThat(refusal(file("a", assessment(2, 20, "") + "\n" + body)).issues())
        .as(what)
        .hasSize(1)
        .first()
        .extracting(ImportIssue::toString)
        .asString()
        .contains(message);
  }

  @Test
  void refusesAnotherContentOfTheSameAssessment() {
    var refused =
        refusal(
            file("a.json", assessment(1, 10, "")),
            file("b.json", assessment(1, 10, ",\"criteria\":\"D\"")));
    assertThat(refused.issues().getFirst())
        .hasToString(
            "b.json:1, column assessment_id, value \"1\": a.json:1 has the same assessment with"
                + " other content; leave one of them out");
  }

  @Test
  void refusesFilesThatAreCutOff() {
    var text = new StringBuilder();
    var random = new Random(1);
    for (int id = 1; id < 200; id++) {
      text.append(assessment(id, id, ",\"criteria\":\"" + random.nextLong() + "\"")).append('\n');
    }
    var packed = Fixtures.gzip(text.toString());
    var refused = refusal(file("a.gz", Fixtures.cutOff(packed, packed.length / 2)));
    assertThat(refused.issues().getFirst().toString())
        .startsWith("a.gz:")
        .contains("cut off or damaged here");
  }

  @Test
  void refusesTextThatIsNotUtf8() {
    var latin = assessment(1, 10, ",\"criteria\":\"é\"").getBytes(ISO_8859_1);
    assertThat(refusal(file("a.json", latin)).issues().getFirst().toString())
        .contains("a.json:1")
        .contains("UTF-8");
  }

  @Test
  void refusesDocumentsBeyondAnySize() {
    var endless = new InputFile("a.json", -1, () -> new Endless("{\"a\":1,\"b\":["));
    assertThat(refusal(endless)).hasMessageContaining("more than 16 MB");
  }

  @Test
  void refusesInputsWithoutAnyAssessmentOrTaxon() {
    assertThat(refusal(file("a.json", "{\"systems\":[]}")))
        .hasMessageContaining("holds no document of an assessment or a taxon");
  }

  @Test
  void refusesFilesThatChangeBetweenReadings() {
    var opened = new AtomicInteger();
    var changing =
        new InputFile(
            "a.json",
            1,
            () -> {
              var body = opened.incrementAndGet() > 1 ? "{\"a\":1}" : assessment(1, 10, "");
              return new ByteArrayInputStream(body.getBytes(ISO_8859_1));
            });
    var documents = open(changing);
    assertThatExceptionOfType(RefusedInput.class)
        .isThrownBy(() -> documents.forEachAssessment(_ -> {}))
        .withMessageContaining("changed while being read");
  }

  private static RefusedInput refusal(InputFile... files) {
    var input = List.of(Bodies.input(files));
    try {
      RedListDocuments.open(input, CodeListFiles.load(), Progress.SILENT);
    } catch (RefusedInput refused) {
      return refused;
    }
    throw new AssertionError("was not refused");
  }

  /** Begins with some text and goes on with ones for ever. */
  private static final class Endless extends InputStream {
    private final byte[] beginning;
    private int at;

    Endless(String beginning) {
      this.beginning = beginning.getBytes(ISO_8859_1);
    }

    @Override
    public int read() {
      return at < beginning.length ? beginning[at++] : at++ % 2 == 0 ? '1' : ',';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      for (int i = 0; i < length; i++) {
        buffer[offset + i] = (byte) read();
      }
      return length;
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"digits, 1", "exponent, 1e", "nesting, ["})
  void refusesWhatIsLargerThanAnyReal(String what, String unit) {
    var huge = unit.endsWith("e") ? "1e" + "9".repeat(2_000) : unit.repeat(2_000);
    var body = assessment(1, 10, "").replace("\"assessment_id\":1", "\"assessment_id\":" + huge);
    assertThat(refusal(file("a", assessment(2, 20, "") + "\n" + body)).issues())
        .as(what)
        .singleElement()
        .asString()
        .startsWith("a:")
        .contains("than any real one");
  }

  @Test
  void remarksTextThatWasEncodedTwice() {
    var body = assessment(1, 10, "").replace("Nobody", "DuprÃ©");
    assertThat(open(file("a", body)).report().lines())
        .anySatisfy(
            remark -> assertThat(remark).startsWith("remark: a:1: 2 characters look as if"));
  }
}
