package org.saola.ingest.redlistdownload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.ingest.redlistdownload.Downloads.Imported;
import org.saola.redlist.Assessment.Category;

final class OddCategoriesTest {
  @TempDir Path folder = Path.of("");

  private Imported read(String rows) {
    var table =
        "assessmentId,internalTaxonId,scientificName,redlistCategory,criteriaVersion,scopes\n"
            + rows;
    return Downloads.read(
        folder, List.of(Downloads.input("download", Map.of("assessments.csv", table))));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "Least Concern, 2.3, LC, Least Concern, false",
    "Near Threatened, 2.3, NT, Near Threatened, false",
    "Lower Risk/least concern, 3.1, LR/lc, Lower Risk/least concern, false",
    "LRlc, 2.3, LR/lc, Lower Risk/least concern, false",
    "NT (near threatened), 3.1, NT, Near Threatened, false",
    "CR(PE), 3.1, CR, Critically Endangered, true",
    "Critically Endangered (Possibly Extinct), 3.1, CR, Critically Endangered, true",
    "Critically Endangered (Possibly Extinct), , CR, Critically Endangered, true",
  })
  void meanWhatTheySay(
      String label, @Nullable String version, String code, String description, boolean extinct) {
    var told = version == null ? "" : version;
    var imported = read("1,11,Fictus albus,\"%s\",%s,Global\n".formatted(label, told));
    var assessment = imported.assessment(1);
    assertThat(assessment.category()).isEqualTo(new Category(version, description, code));
    assertThat(assessment.possiblyExtinct()).isEqualTo(extinct);
    assertThat(imported.report().unmapped()).isEmpty();
  }

  @Test
  void areReportedWithPlaceValueAndCount() {
    var report =
        read("""
        1,11,Fictus albus,Least Concern,2.3,Global
        2,12,Fictus niger,Least Concern,2.3,Global
        3,13,Fictus ruber,Threatish,3.1,Global
        4,14,Fictus viridis,,3.1,Global
        """)
            .report();
    assertThat(report.remarks())
        .contains(
            "assessments.csv:2, column redlistCategory, value \"Least Concern\": is no category of"
                + " the criteria 2.3; read as LC, Least Concern; 2 in all",
            "assessments.csv:4, column redlistCategory, value \"Threatish\": is no category of the"
                + " Red List; kept as it is; 1 in all",
            "assessments.csv:5, column redlistCategory: is blank, so the category is not known"
                + " (N/A); 1 in all");
    assertThat(report.unmapped())
        .extracting(value -> value.value())
        .containsExactly("Threatish 3.1");
  }
}
