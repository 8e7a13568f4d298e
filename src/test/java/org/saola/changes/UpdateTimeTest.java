package org.saola.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.speciesplus.RecordLaw;
import org.saola.speciesplus.RecordNames;
import org.saola.speciesplus.RecordPlaces;
import org.saola.speciesplus.TaxonRecord;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxonomy;

class UpdateTimeTest {

  @ParameterizedTest(name = "{6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | 2020 | 2020 | same      | 2025 | 2020 | nothing happened
          true  | 2020 | 2020 | different | 2025 | 2025 | a change must not be missed by who asks for what changed since
          true  | 2020 | 2024 | different | 2025 | 2024 | the source says when
          true  | 2020 | 2021 | same      | 2025 | 2021 | so it does when Saola sees no difference
          true  | 2023 | 2020 | same      | 2025 | 2023 | the time of an earlier import stays: nothing happened since
          true  | 2023 | 2020 | different | 2025 | 2025 | an older time would hide the change
          true  | 2020 | 2020 | elsewhere | 2025 | 2020 | the place among neighbours is not its content
          false | 2020 | 2025 | same      | 2025 | 2020 | a source without times has that of its import
          false | 2020 | 2025 | different | 2025 | 2025 | now it changed
          true  | 2020 | 2022 | different | 2025 | 2025 | who has seen 2023 asks for nothing older
          true  | 2020 | 2022 | same      | 2025 | 2022 | there is nothing to be missed
          """)
  void isThatOfTheSourceUnlessItWouldMislead(
      boolean given,
      int former,
      int now,
      String content,
      int imported,
      int expected,
      String because) {
    var before = record(former);
    var after =
        switch (content) {
          case "different" -> named(record(now), "Mirus alter");
          case "elsewhere" -> record(now).position("1.9");
          default -> record(now);
        };
    var time = new UpdateTime(year(2023), year(imported), given);
    assertThat(time.applied(before, after)).as(because).isEqualTo(after.updatedAt(year(expected)));
  }

  @ParameterizedTest
  @CsvSource({"2024, 2024", "2023, 2025", "2020, 2025"})
  void isNewerThanAllBeforeForNewRecords(int now, int expected) {
    assertThat(new UpdateTime(year(2023), year(2025), true).applied(null, record(now)))
        .isEqualTo(record(expected));
  }

  @ParameterizedTest
  @CsvSource({"2022, 2022", "2021, 2025", "2020, 2025"})
  void isThatOfTheOriginalForACopyIfTheRecordHadAnOlderOne(int now, int expected) {
    var changed = named(record(now), "Mirus alter");
    var time = new UpdateTime(Instant.EPOCH, year(2025), true);
    assertThat(time.applied(record(2021), changed)).isEqualTo(changed.updatedAt(year(expected)));
    assertThat(time.applied(null, changed)).isEqualTo(changed);
  }

  @Test
  void risesEvenIfTheClockWasPutBack() {
    var after = named(record(2020), "Mirus alter");
    assertThat(
            new UpdateTime(year(2023).plusNanos(1000), year(2019), true)
                .applied(record(2021), after)
                .updatedAt())
        .as("also in milliseconds, as it is shown")
        .isEqualTo(year(2023).plusMillis(1));
  }

  private static Instant year(int year) {
    return Instant.parse(year + "-01-01T00:00:00Z");
  }

  private static TaxonRecord named(TaxonRecord taxon, String name) {
    return record(taxon.updatedAt(), name);
  }

  private static TaxonRecord record(int year) {
    return record(year(year), "Mirus primus");
  }

  private static TaxonRecord record(Instant updatedAt, String name) {
    return new TaxonRecord(
        1,
        Taxonomy.CITES_EU,
        name,
        null,
        Rank.SPECIES,
        NameStatus.ACCEPTED,
        updatedAt,
        true,
        "1.1",
        new RecordNames(null, List.of(), List.of()),
        RecordLaw.NONE,
        RecordPlaces.NONE);
  }
}
