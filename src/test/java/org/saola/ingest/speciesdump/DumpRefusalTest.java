package org.saola.ingest.speciesdump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.ingest.Fixtures;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.RefusedInput;
import org.saola.language.Language;
import org.saola.progress.Progress;

/** Every way in which a dump can be wrong, named by file and line. */
class DumpRefusalTest {
  private static final String GOOD = DumpLines.species(1, "Testus alpha");
  private static final String RICH = DumpLines.species(2, "Testus beta", DumpLines.dependents(""));

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "id":2,"full       | "id":"2","full    | column id, value ""2"": a whole number
          "id":2,"full       | "id":2.0,"full    | column id, value "2.0": a whole number
          "id":2,"full       | "full             | column id: an id is needed
          "SPECIES"          | "SPECIE"          | column rank, value "SPECIE": one of KINGDOM
          "A","updated       | "H","updated      | column name_status, value "H": one of A, S
          "active":true      | "active":"yes"    | column active, value ""yes"": true or false
          2020-01-02T03      | 2020-13-02T03     | column updated_at, value "2020-13-02T03:04:05.678Z": a time
          "synonyms":[],     | (nothing)         | without synonyms
          "synonyms":[]      | "synonyms":{}     | column synonyms, value "{}": an array
          "cites_quotas":    | "quotas":         | without cites_quotas
          "appendix":"II"    | "appendix":"IV"   | column cites_listings[0].appendix, value "IV": one of I, II, III
          "change_type":"-"  | "change_type":"x" | column cites_listings[0].change_type, value "x": one of +
          2002-01-01         | 2002-02-30        | column cites_listings[1].effective_at, value "2002-02-30": a date
          "quota":180        | "quota":"180"     | column cites_quotas[0].quota, value ""180"": a number
          ["extinct"]        | [1]               | column distributions[0].tags, value "1": only texts
          "citation":"B"     | "citation":null   | column references[0].citation: a text
          "references":[{    | "references":[[], {  | column references[0], value "[]": an object
          :false}]}          | :false}]          | broken JSON at character
          :false}]}          | :false}]}{}       | broken JSON at character
          """)
  void namesTheLineAndTheValue(String what, String instead, String problem) {
    var broken = RICH.replace(what, instead.equals("(nothing)") ? "" : instead);
    assertThat(broken).isNotEqualTo(RICH);
    var refusal = refusal(GOOD, broken, DumpLines.species(3, "Testus gamma"));
    assertThat(refusal.issues())
        .singleElement()
        .extracting(ImportIssue::toString)
        .asString()
        .startsWith("en.ndjson:2")
        .contains(problem);
  }

  @Test
  void refusesADoubleId() {
    assertThat(refusal(GOOD, RICH, RICH).issues())
        .singleElement()
        .hasToString(
            "en.ndjson:3, column id, value \"2\": line 2 has the same id; one record an id is"
                + " needed");
  }

  @Test
  void refusesIdsThatDoNotAscend() {
    assertThat(refusal(RICH, GOOD))
        .hasMessage(
            "en.ndjson:2: id 1 comes after id 2 of line 1; a dump is ordered by id, sort it first");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(refusal("")).hasMessageContaining("holds no record");
  }

  @Test
  void refusesATranslationOfAnotherDumpWithTheFirstDifferences() {
    var english =
        Fixtures.text(
            "en.ndjson", DumpLines.species(1, "Testus alpha"), DumpLines.species(4, "Testus d"));
    var french =
        Fixtures.text(
            "fr.ndjson",
            DumpLines.species(2, "Testus beta"),
            DumpLines.species(4, "Testus d"),
            DumpLines.species(5, "Testus e"));
    var refusal =
        catchThrowableOfType(
            RefusedInput.class,
            () ->
                SpeciesDump.open(
                    Map.of(Language.EN, english, Language.FR, french), Progress.SILENT));
    assertThat(refusal.issues().stream().map(ImportIssue::toString))
        .containsExactly(
            "fr.ndjson:1, column id, value \"1\": the English file has this id, this one doesn't;"
                + " files of one dump are needed",
            "fr.ndjson:1, column id, value \"2\": the English file has no such id; files of one"
                + " dump are needed",
            "fr.ndjson:3, column id, value \"5\": the English file has no such id; files of one"
                + " dump are needed");
  }

  private static RefusedInput refusal(String... lines) {
    return catchThrowableOfType(
        RefusedInput.class,
        () ->
            SpeciesDump.open(
                Map.of(Language.EN, Fixtures.text("en.ndjson", lines)), Progress.SILENT));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"digits, 1", "exponent, 1e", "nesting, ["})
  void refusesWhatIsLargerThanAnyReal(String what, String unit) {
    var huge = unit.endsWith("e") ? "1e" + "9".repeat(2_000) : unit.repeat(2_000);
    assertThat(refusal(RICH.replace("\"quota\":180", "\"quota\":" + huge)).issues())
        .as(what)
        .singleElement()
        .asString()
        .startsWith("en.ndjson:1: broken JSON")
        .contains("a number or name longer, or a nesting deeper than any real one");
  }
}
