package org.saola.ingest.speciesplus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saola.language.CodePointOrder;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;

class NamePositionTest {
  private static final HigherTaxa KINGDOM = new HigherTaxa("Aa", null, null, null, null, null);
  private static final HigherTaxa FAMILY = new HigherTaxa("Aa", "P", "C", "O", "Fidae", null);
  private static final HigherTaxa GENUS = new HigherTaxa("Aa", "P", "C", "O", "Fidae", "Aus");
  private static final HigherTaxa NO_CLASS = new HigherTaxa("Aa", null, null, "Oles", null, null);

  @Test
  void everyTaxonStandsRightBeforeItsOwn() {
    assertThat(
            Stream.of(
                    NamePosition.of(GENUS, "Aus busa"),
                    NamePosition.of(GENUS, "Aus bus"),
                    NamePosition.of(GENUS, "Aus bus cus"),
                    NamePosition.of(GENUS, "Aus"),
                    NamePosition.of(FAMILY, "Fidae"),
                    NamePosition.of(FAMILY, "Finae"),
                    NamePosition.of(NO_CLASS, "Oles"),
                    NamePosition.of(KINGDOM, "Aa"))
                .sorted(CodePointOrder.INSTANCE))
        .containsExactly(
            "Aa",
            "Aa   Oles",
            "Aa P C O Fidae",
            "Aa P C O Fidae Aus",
            "Aa P C O Fidae Aus Aus bus",
            "Aa P C O Fidae Aus Aus bus cus",
            "Aa P C O Fidae Aus Aus busa",
            "Aa P C O Fidae Finae");
  }

  @Test
  void namesWithoutHigherTaxaHaveNoPosition() {
    assertThat(NamePosition.of(null, "Aus bus")).isNull();
  }
}
