package org.saola.status.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cites.Quota;
import org.saola.cites.Suspension;
import org.saola.eu.EuDecision;
import org.saola.language.Translation;
import org.saola.listing.Event;
import org.saola.speciesplus.PrimaryRecords;
import org.saola.speciesplus.RecordLaw;
import org.saola.speciesplus.RecordNames;
import org.saola.speciesplus.RecordPlaces;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.EventName;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;
import org.saola.speciesplus.TaxonRecord.Validity;
import org.saola.status.AsOf;
import org.saola.status.Coverage;
import org.saola.status.Extent;
import org.saola.status.ListingStatus;
import org.saola.status.Span.Presence;
import org.saola.status.SpeciesPlusStatus;
import org.saola.status.Topic;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.Taxonomy;

/**
 * What primary records can't date is unknown, and what they lack is as published; of 2024-06-01.
 */
class LawOfDayTest {
  private static final LocalDate RELEASED = LocalDate.of(2024, 6, 1);
  private static final Instant MADE = Instant.parse("2020-01-01T00:00:00Z");
  private static final Place KENYA = new Place("KE", Translation.english("Kenya"), "COUNTRY");
  private static final int TAXON = 1;
  private static final int PLACE = 1;
  private static final int NOTIFICATION = 1;
  private static final int RECORD = 7;

  @ParameterizedTest(name = "published {1}, in the law {0}: {3} on {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  |            | 2015-05-05 | UNDATED      | nothing tells its year
          true  | 2015-03-01 | 2015-01-01 | IN_FORCE     | a quota is for the whole year
          true  | 2015-03-01 | 2016-01-01 | NOT_IN_FORCE | its year is over
          false | 2015-03-01 | 2015-05-05 | IN_FORCE     | the published record tells its year
          false | 2015-03-01 | 1990-01-01 | NOT_IN_FORCE | it was not set then
          false |            | 2015-05-05 | UNDATED      | the published record tells no year either
          """)
  void quotas(
      boolean inLaw,
      @Nullable LocalDate published,
      LocalDate day,
      Presence presence,
      String because) {
    var primary = new Quota(RECORD, TAXON, PLACE, 5.0, null, null, null, published, false, true);
    var quota =
        new PublishedQuota(RECORD, TAXON, 5.0, published, null, null, true, false, null, KENYA);
    var law = law(inLaw ? List.of(primary) : List.of(), List.of(), List.of());
    var record = record(List.of(quota), List.of(), List.of());
    assertThat(on(day, law, record).quotas().of(quota)).as(because).isEqualTo(presence);
  }

  @ParameterizedTest(name = "from {1}, in the law {0}: {3} on {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | 2010-05-05 | 2010-05-05 | IN_FORCE     | its first day counts
          true  | 2010-05-05 | 1990-01-01 | NOT_IN_FORCE | it had not begun
          false | 2010-05-05 | 2010-05-05 | IN_FORCE     | the published record tells its start
          false | 2010-05-05 | 1990-01-01 | NOT_IN_FORCE | and that it had not begun
          false |            | 1990-01-01 | UNDATED      | nothing tells when it began
          """)
  void suspensions(
      boolean inLaw, @Nullable LocalDate start, LocalDate day, Presence presence, String because) {
    var primary = new Suspension(RECORD, TAXON, PLACE, null, start, true, false, NOTIFICATION);
    var suspension =
        new PublishedSuspension(
            RECORD, TAXON, null, start, true, false, KENYA, new EventName(null, null, null));
    var law = law(List.of(), inLaw ? List.of(primary) : List.of(), List.of());
    var record = record(List.of(), List.of(suspension), List.of());
    assertThat(on(day, law, record).suspensions().of(suspension)).as(because).isEqualTo(presence);
  }

  @ParameterizedTest(name = "from {1}, in the law {0}: {3} on {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | 2010-05-05 | 2010-05-05 | IN_FORCE     | its first day counts
          true  | 2010-05-05 | 1990-01-01 | NOT_IN_FORCE | it had not begun
          true  |            | 2010-05-05 | UNDATED      | nothing tells when it began
          false | 2010-05-05 | 2010-05-05 | IN_FORCE     | the published record tells its start
          false | 2010-05-05 | 1990-01-01 | NOT_IN_FORCE | and that it had not begun
          """)
  void decisions(
      boolean inLaw, @Nullable LocalDate start, LocalDate day, Presence presence, String because) {
    var primary =
        new EuDecision(
            RECORD,
            EuDecision.Kind.OPINION,
            TAXON,
            PLACE,
            null,
            null,
            start,
            true,
            null,
            null,
            null,
            null);
    var decision =
        new PublishedDecision(RECORD, null, start, Validity.ALWAYS, null, KENYA, null, null, null);
    var law = law(List.of(), List.of(), inLaw ? List.of(primary) : List.of());
    var record = record(List.of(), List.of(), List.of(decision));
    assertThat(on(day, law, record).decisions().of(decision)).as(because).isEqualTo(presence);
  }

  @Test
  void theRuleIsThatOfPublishedRowsWhereTheReleaseHasOnlyAPartOfOneLaw() {
    var law = law(List.of(), List.of(), List.of());
    var record = record(List.of(), List.of(), List.of());
    var whole =
        Coverage.UNKNOWN
            .with(Extent.WHOLE, Topic.CITES_HISTORY)
            .with(Extent.WHOLE, Topic.EU_LISTINGS);
    assertThat(asked(RELEASED.minusYears(1), law, record, whole).status().rule())
        .isEqualTo(LawBook.RULE);
    var part = whole.with(Extent.PART, Topic.EU_LISTINGS);
    var mixed = asked(RELEASED.minusYears(1), law, record, part).status();
    assertThat(mixed.rule()).isEqualTo(ListingStatus.RULE);
    assertThat(mixed.cites().rule()).isEqualTo(LawBook.RULE);
    assertThat(mixed.eu().rule()).isEqualTo(ListingStatus.RULE);
  }

  private static SpeciesPlusStatus on(LocalDate day, LawBook law, TaxonRecord record) {
    return asked(day, law, record, Coverage.UNKNOWN).status();
  }

  private static LawOfDay asked(LocalDate day, LawBook law, TaxonRecord record, Coverage coverage) {
    var published = SpeciesPlusStatus.on(new AsOf(day, RELEASED, RELEASED), record, coverage);
    return LawOfDay.of(law, day, record, published, coverage).orElseThrow();
  }

  private static TaxonRecord record(
      List<PublishedQuota> quotas,
      List<PublishedSuspension> suspensions,
      List<PublishedDecision> decisions) {
    return new TaxonRecord(
        TAXON,
        Taxonomy.CITES_EU,
        "Aus bus",
        null,
        Rank.SPECIES,
        NameStatus.ACCEPTED,
        MADE,
        true,
        "1",
        RecordNames.NONE,
        new RecordLaw(null, null, List.of(), quotas, suspensions, List.of(), decisions),
        RecordPlaces.NONE);
  }

  private static LawBook law(
      List<Quota> quotas, List<Suspension> suspensions, List<EuDecision> decisions) {
    var taxon =
        new TaxonConcept(
            TAXON,
            Taxonomy.CITES_EU,
            null,
            Rank.SPECIES,
            "Aus bus",
            null,
            NameStatus.ACCEPTED,
            null,
            MADE,
            MADE,
            null,
            null);
    var notification =
        new Event(
            NOTIFICATION, Event.Type.CITES_SUSPENSION_NOTIFICATION, "1", null, null, true, null);
    var records =
        new PrimaryRecords(
            Map.of(),
            Map.of(),
            List.of(taxon),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(notification),
            List.of(),
            quotas,
            suspensions,
            List.of(),
            decisions,
            List.of(),
            null,
            null);
    return new LawBook(records, RELEASED);
  }
}
