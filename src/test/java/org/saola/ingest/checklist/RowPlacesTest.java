package org.saola.ingest.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saola.ingest.Fixtures;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;

/** Places by codes, names found out from the file, tags from the columns that name places again. */
class RowPlacesTest {
  private static final String HEADER =
      ChecklistLines.HEADER
          + ",All_DistributionISOCodes,All_DistributionFullNames,Extinct_Distribution,"
          + "Introduced(?)_Distribution,Distribution+AF8-Uncertain";
  private static final String UTOPIA =
      row(1, "\"UT, NA\",\"Utopia, Namibia\",Utopia,,\"Namibia, Utopia\"");
  private static final String COMMA = row(2, "OZ,\"Oz, Province of Utopia\",,,");

  @Test
  void tagsPlacesInTheOrderOfTheColumns() {
    var index = ChecklistLines.index(HEADER, UTOPIA);
    assertThat(places(index, 1))
        .extracting(each -> each.place().isoCode2(), PublishedDistribution::tags)
        .containsExactly(
            tuple("UT", List.of("extinct", "distribution uncertain")),
            tuple("NA", List.of("distribution uncertain")));
    assertThat(index.report().unresolvedPlaces()).isEmpty();
  }

  @Test
  void readsNamesThatHoldTheSeparator() {
    var index =
        ChecklistLines.index(
            HEADER,
            UTOPIA,
            COMMA,
            row(3, "\"NA, OZ\",\"Namibia, Oz, Province of Utopia\",,\"Oz, Province of Utopia\","));
    assertThat(places(index, 3).get(1))
        .satisfies(oz -> {
          assertThat(oz.place().name().en()).isEqualTo("Oz, Province of Utopia");
          assertThat(oz.tags()).containsExactly("introduced (?)");
        });
    assertThat(index.report().unresolvedPlaces()).isEmpty();
  }

  @Test
  void findsNamesThatOnlyStandInLongLists() {
    var index =
        ChecklistLines.index(
            HEADER, UTOPIA, COMMA, row(3, "\"OZ, ER\",\"Oz, Province of Utopia, Erewhon\",,,"));
    assertThat(places(index, 3).get(1).place().name().en()).isEqualTo("Erewhon");
  }

  @Test
  void numbersPlacesByTaxonAndNamesWhatItCannotPlace() {
    var index =
        ChecklistLines.index(
            HEADER, row(8, "UT,Utopia,Narnia,,"), row(4, "\"UT, NA\",\"Utopia, Namibia\",,,"));
    assertThat(places(index, 4))
        .extracting(PublishedDistribution::id)
        .containsExactly(2000000001, 2000000002);
    assertThat(places(index, 8)).extracting(PublishedDistribution::id).containsExactly(2000000003);
    assertThat(index.report().unresolvedPlaces()).containsExactlyEntriesOf(Map.of("Narnia", 1));
  }

  private static List<PublishedDistribution> places(ChecklistIndex index, int id) {
    return Fixtures.taxon(index, id).distributions();
  }

  private static String row(int id, String cells) {
    return ChecklistLines.species(id, "Aus bus" + "abcdefghi".charAt(id), "I") + "," + cells;
  }
}
