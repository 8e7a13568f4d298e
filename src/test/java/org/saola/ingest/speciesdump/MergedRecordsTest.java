package org.saola.ingest.speciesdump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;
import org.saola.ingest.Fixtures;
import org.saola.ingest.speciesplus.MergedRecords;
import org.saola.language.Language;
import org.saola.progress.Progress;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;

class MergedRecordsTest {

  @Test
  void newRecordsWinAndTheRestStays() {
    var old =
        dump(
            DumpLines.species(1, "Testus alpha"),
            DumpLines.species(2, "Testus omega"),
            DumpLines.synonym(9, "Oldus"));
    var newer = dump(DumpLines.species(2, "Testus aaa"), DumpLines.species(3, "Testus beta"));
    var merged = MergedRecords.of(old, newer);
    assertThat(Fixtures.byPlace(merged).values().stream().map(TaxonRecord::fullName))
        .containsExactly("Testus aaa", "Testus alpha", "Testus beta", "Oldus");
    assertThat(merged.count()).isEqualTo(4);
    assertThat(merged.replaced()).isEqualTo(1);
    assertThat(merged.added()).isEqualTo(1);
    assertThat(merged.kept()).isEqualTo(2);
  }

  @Test
  void numberedPositionsStayWhenBothSidesHaveThem() {
    var alpha = numbered(dump(DumpLines.species(1, "Testus alpha")), "1.2");
    var beta = numbered(dump(DumpLines.species(2, "Testus beta")), "1.1");
    assertThat(
            Fixtures.byPlace(MergedRecords.of(alpha, beta)).values().stream()
                .map(TaxonRecord::position))
        .containsExactly("1.1", "1.2");
  }

  @Test
  void namesDecideAsSoonAsOneSideHasNoNumbers() {
    var beta = numbered(dump(DumpLines.species(1, "Testus beta")), "1.1");
    var alpha = dump(DumpLines.species(2, "Testus alpha"));
    assertThat(
            Fixtures.byPlace(MergedRecords.of(beta, alpha)).values().stream()
                .map(TaxonRecord::fullName))
        .containsExactly("Testus alpha", "Testus beta");
  }

  private static SpeciesDump dump(String... lines) {
    return SpeciesDump.open(Map.of(Language.EN, Fixtures.text("en", lines)), Progress.SILENT);
  }

  /** The same records with a position as a data package gives it. */
  private static TaxonRecords numbered(TaxonRecords records, String position) {
    return new TaxonRecords() {
      @Override
      public int count() {
        return records.count();
      }

      @Override
      public void forEach(ObjIntConsumer<TaxonRecord> sink) {
        records.forEach((taxon, place) -> sink.accept(at(position, taxon), place));
      }
    };
  }

  private static TaxonRecord at(String position, TaxonRecord taxon) {
    return taxon.position(position);
  }
}
