package org.saola.store.speciesplus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.speciesplus.RecordLaw;
import org.saola.speciesplus.RecordNames;
import org.saola.speciesplus.RecordPlaces;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Code;
import org.saola.speciesplus.TaxonRecord.EventName;
import org.saola.speciesplus.TaxonRecord.Hash;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedReference;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.speciesplus.TaxonRecord.Validity;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.store.InventedTaxa;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxonomy;

class TaxonDocumentTest {
  private static final LocalDate DAY = LocalDate.of(1975, 7, 1);
  private static final Place UTOPIA =
      new Place("UT", new Translation("Utopia", "Utopía", ""), "COUNTRY");
  private static final Place NOWHERE = new Place(null, Translation.NONE, null);
  private static final EventName EVENT = new EventName("No 1", DAY, "");
  private static final Code CODE = new Code("W", Translation.english("wild"));

  private static final TaxonRecord FULL =
      new TaxonRecord(
          13,
          Taxonomy.CITES_EU,
          "Mirus \"alter\"",
          "",
          Rank.SPECIES,
          NameStatus.ACCEPTED,
          Instant.parse("2014-12-11T15:39:51.620001Z"),
          true,
          "1.1.00002",
          new RecordNames(
              new HigherTaxa("Fabula", null, "Mira", null, "Miridae", "Mirus"),
              List.of(new RelatedName(14, "Mirus vetus", "", Rank.SPECIES)),
              List.of(new VernacularName(null, "bête\n"), new VernacularName("FR", "Bête"))),
          new RecordLaw(
              "I/II",
              "A",
              List.of(
                  new Listing(
                      1,
                      true,
                      "I",
                      ChangeType.ADDITION,
                      DAY,
                      new Translation("<i>all</i>", null, ""),
                      UTOPIA,
                      new Hash("#4", Translation.english("parts"))),
                  new Listing(
                      null, false, "II", ChangeType.DELETION, null, Translation.NONE, null, null)),
              List.of(
                  new PublishedQuota(1, null, 0.1, DAY, "", null, true, false, CODE, UTOPIA),
                  new PublishedQuota(2, 13, null, null, null, "", false, true, null, UTOPIA)),
              List.of(new PublishedSuspension(3, 13, null, DAY, true, true, NOWHERE, EVENT)),
              List.of(),
              List.of(
                  new PublishedDecision(
                      4,
                      "",
                      DAY,
                      new Validity(true, null, DAY),
                      new PublishedDecision.DecisionType("Positive", null, "POSITIVE_OPINION"),
                      UTOPIA,
                      EVENT,
                      CODE,
                      null))),
          new RecordPlaces(
              List.of(new PublishedDistribution(5, UTOPIA, List.of("extinct"), List.of("A", "B"))),
              List.of(new PublishedReference(6, "Abel, B. 1980. Old \"book\".", true))));

  @Test
  void recordComesBackAsItWas() {
    assertThat(TaxonDocument.decode(TaxonDocument.encode(FULL))).isEqualTo(FULL);
  }

  @Test
  void recordWithoutAnythingComesBackToo() {
    var bare =
        InventedTaxa.taxon(1, Taxonomy.CMS, "Mirus", null, Instant.parse("1969-01-01T00:00:00Z"));
    assertThat(TaxonDocument.decode(TaxonDocument.encode(bare))).isEqualTo(bare);
  }

  @Test
  void fieldsStayWhereTheyWere() {
    // releases are compared by these bytes, and copies of other servers too
    assertThat(TaxonDocument.tree(TaxonDocument.encode(FULL)).propertyNames())
        .containsExactly(
            "id",
            "taxonomy",
            "fullName",
            "authorYear",
            "rank",
            "status",
            "updatedAt",
            "active",
            "position",
            "citesListing",
            "euListing",
            "higherTaxa",
            "relatedNames",
            "commonNames",
            "citesListings",
            "citesQuotas",
            "citesSuspensions",
            "euListings",
            "euDecisions",
            "distributions",
            "references");
  }
}
