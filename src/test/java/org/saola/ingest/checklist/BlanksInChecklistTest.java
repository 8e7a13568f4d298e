package org.saola.ingest.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saola.ingest.RefusedInput;
import org.saola.speciesplus.TaxonRecord;

/** An index that a program wrote again, with words for blank cells. */
final class BlanksInChecklistTest {
  private static Map<String, String> columns(String code, String name) {
    var columns = new LinkedHashMap<String, String>();
    columns.put("FullAnnotationEnglish", "NA");
    columns.put("SynonymsWithAuthors", "NA");
    columns.put("EnglishNames", "Nada");
    columns.put("All_DistributionISOCodes", code);
    columns.put("All_DistributionFullNames", name);
    columns.put("Extinct_Distribution", "NA");
    return columns;
  }

  private static ChecklistIndex index(String code, String name) {
    return ChecklistLines.index(ChecklistLines.withColumns(columns(code, name)));
  }

  private static TaxonRecord species(ChecklistIndex index) {
    var records = new ArrayList<TaxonRecord>();
    index.forEach((record, _) -> records.add(record));
    return records.getFirst();
  }

  @Test
  void readsTheWordsOfProgramsAsBlanks() {
    var index = index("NA", "Namibia");
    var record = species(index);
    assertThat(record.relatedNames()).isEmpty();
    assertThat(record.distributions())
        .extracting(place -> place.place().isoCode2())
        .containsExactly("NA");
    assertThat(record.distributions().getFirst().tags()).isEmpty();
    assertThat(index.report().lines())
        .contains(
            "remark: index.csv: words that were read as blanks: Extinct_Distribution 1 times NA,"
                + " FullAnnotationEnglish 1 times NA, SynonymsWithAuthors 1 times NA");
  }

  @Test
  void knowsThatNaIsNoCountryWithoutAName() {
    assertThat(species(index("NA", "NA")).distributions()).isEmpty();
    assertThat(species(index("AF,NA", "Afghanistan,Namibia")).distributions()).hasSize(2);
  }

  @Test
  void refusesWhatCantBeTold() {
    var lines =
        List.of(
            ChecklistLines.HEADER + ",SynonymsWithAuthors,All_DistributionISOCodes",
            ChecklistLines.species(1, "Aus bus", "I") + ",NA,NA");
    var refusal =
        catchThrowableOfType(
            RefusedInput.class, () -> ChecklistLines.index(lines.toArray(String[]::new)));
    assertThat(refusal.issues().getFirst().toString())
        .startsWith(
            "index.csv:2, column All_DistributionISOCodes, value \"NA\": is Namibia, or a blank");
  }
}
