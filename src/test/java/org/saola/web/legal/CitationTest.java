package org.saola.web.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.store.release.Dataset;
import org.saola.store.release.DatasetDescription;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;
import tools.jackson.databind.json.JsonMapper;

final class CitationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Instant IMPORTED = Instant.parse("2025-02-03T04:05:06Z");

  private static Citation citation(
      Dataset source, String format, String label, @Nullable String wording) {
    var description = new ReleaseDescription(format, label, wording);
    var release =
        new Release(
            1,
            source,
            1,
            description,
            Release.State.CURRENT,
            IMPORTED,
            IMPORTED,
            10,
            "0",
            DatasetDescription.NONE);
    return Citation.of(release, TODAY);
  }

  @ParameterizedTest(name = "{1} {2}: {4} because {5}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          RED_LIST     | documents   | 2026-1   | -            | IUCN 2026. IUCN Red List of Threatened Species. Version 2026-1 <www.iucnredlist.org>. Accessed on 21 November 2026. | IUCN recommends it so
          RED_LIST     | documents   | 2026-1   | Mine.        | Mine. Accessed on 21 November 2026.                                                                                 | the import knows best
          RED_LIST     | darwin-core | Frogland | -            | (2025). Red List, release Frogland. Accessed on 21 November 2026.                                                   | a national list is not IUCN's
          SPECIES_PLUS | dump        | en       | -            | UNEP (2025). The Species+ Website. Nairobi, Kenya. Compiled by UNEP-WCMC, Cambridge, UK. Release en. Available at: https://www.speciesplus.net. Accessed on 21 November 2026. | Species+ asks for it
          SPECIES_PLUS | checklist   | 2017     | -            | UNEP-WCMC (Comps.) (2017). The Checklist of CITES Species Website. CITES Secretariat, Geneva, Switzerland. Compiled by UNEP-WCMC, Cambridge, UK. Release 2017. Available at: https://checklist.cites.org. Accessed on 21 November 2026. | it is another publication
          RED_LIST     | download    | all frogs | -           | IUCN 2025. IUCN Red List of Threatened Species. <www.iucnredlist.org>. Accessed on 21 November 2026.                | a download is IUCN's, whatever it is called
          RED_LIST     | sis-connect | draft    | -            | (2025). Red List, release draft. Accessed on 21 November 2026.                                                      | a draft was never published
          SPECIES_PLUS | package     | demo     | Demo, no law | Demo, no law. Accessed on 21 November 2026.                                                                         | the import knows best
          """)
  void isWordedAsTheSourceAsks(
      Dataset.Kind kind, String format, String label, String wording, String text, String because) {
    var dataset = kind == Dataset.Kind.RED_LIST ? Dataset.RED_LIST : Dataset.SPECIES_PLUS;
    assertThat(citation(dataset, format, label, wording).text()).as(because).isEqualTo(text);
  }

  @Test
  void theFilesOfARedListNameVersionYearAndDay() {
    var citation = citation(Dataset.RED_LIST, "documents", "2026-1", null);
    assertThat(CitationFormat.BIB.write(citation))
        .startsWith("@misc{red-list-2026-1,\n  author = {{IUCN}},\n")
        .contains(
            "  title = {{The IUCN Red List of Threatened Species}},\n",
            "  year = {2026},\n  version = {2026-1},\n",
            "  url = {https://www.iucnredlist.org},\n  urldate = {2026-11-21},\n");
    assertThat(CitationFormat.RIS.write(citation))
        .startsWith("TY  - DBASE\r\n")
        .contains("AU  - IUCN\r\n", "PY  - 2026\r\n", "ET  - 2026-1\r\n", "Y2  - 2026/11/21\r\n")
        .endsWith("\r\nER  - \r\n");
    var item = JsonMapper.shared().readTree(CitationFormat.JSON.write(citation)).get(0);
    assertThat(item.get("author").get(0).get("literal").asString()).isEqualTo("IUCN");
    assertThat(item.get("issued").get("date-parts").toString()).isEqualTo("[[2026]]");
    assertThat(item.get("accessed").get("date-parts").toString()).isEqualTo("[[2026,11,21]]");
  }

  @Test
  void noWordingBreaksOutOfAFile() {
    var hostile = "a}, url = {http://evil.example}\r\nER  - \n\\input{x} 100% _\"\u2028 & 1";
    var citation = citation(Dataset.SPECIES_PLUS, "package", "x\r\n\"}{", hostile);
    var bibTex = CitationFormat.BIB.write(citation);
    assertThat(bibTex)
        .contains("a\\textbraceright{}, url = \\textbraceleft{}http", "\\textbackslash{}input")
        .contains("100\\% \\_\"  \\& 1");
    assertThat(bibTex.chars().filter(c -> c == '{').count())
        .isEqualTo(bibTex.chars().filter(c -> c == '}').count());
    assertThat(CitationFormat.RIS.write(citation).split("ER  - \r\n", -1)).hasSize(2);
    assertThat(CitationFormat.RIS.write(citation).split("\r\n", -1))
        .allMatch(line -> line.isEmpty() || line.matches("[A-Z][A-Z0-9]  - .*"));
    var item = JsonMapper.shared().readTree(CitationFormat.JSON.write(citation)).get(0);
    assertThat(item.get("note").asString()).isEqualTo(hostile);
    assertThat(citation.key()).isEqualTo("species-plus-x");
  }
}
