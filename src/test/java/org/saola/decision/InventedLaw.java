package org.saola.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.cites.Party;
import org.saola.decision.rules.TradeRules;
import org.saola.eu.EuDecision;
import org.saola.eu.EuDecisionType;
import org.saola.eu.MemberState;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.listing.Event;
import org.saola.listing.ListingChange;
import org.saola.places.GeoEntity;
import org.saola.speciesplus.PrimaryRecords;
import org.saola.status.law.LawBook;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.Taxonomy;
import org.saola.trade.TradeCode;

/**
 * A small invented law: one species with one subspecies, four countries that are Parties, of which
 * DE and FR are in the Union. Rows are added as a test needs them.
 */
final class InventedLaw {
  static final String SPECIES = "Testus alpha";
  private static final int SPECIES_ID = 2;
  private static final int SUBSPECIES_ID = 3;
  private static final int REGULATION = 1;
  private static final int SOURCE_W = 1;
  private static final List<String> COUNTRIES = List.of("DE", "FR", "KE", "US");

  private final List<ListingChange> changes = new ArrayList<>();
  private final List<EuDecision> decisions = new ArrayList<>();
  private final List<EuDecisionType> types = new ArrayList<>();

  /** The species in an appendix since a day. */
  InventedLaw cites(String appendix, String since) {
    return change(SPECIES_ID, Designation.CITES, appendix, since, null);
  }

  /** The same of Appendix III, by a Party. */
  InventedLaw third(String party, String since) {
    return change(SPECIES_ID, Designation.CITES, "III", since, place(party));
  }

  InventedLaw subspecies(String appendix, String since) {
    return change(SUBSPECIES_ID, Designation.CITES, appendix, since, null);
  }

  InventedLaw annex(String annex) {
    return change(SPECIES_ID, Designation.EU, annex, "1997-06-01", null);
  }

  /** An opinion on specimens from a country; of one source, or of all. */
  InventedLaw opinion(int id, String country, String type, boolean ofWild) {
    types.add(new EuDecisionType(id, type, null, type));
    decisions.add(
        new EuDecision(
            id,
            EuDecision.Kind.OPINION,
            SPECIES_ID,
            place(country),
            id,
            null,
            LocalDate.of(2010, 1, 1),
            true,
            null,
            null,
            ofWild ? SOURCE_W : null,
            null));
    return this;
  }

  private InventedLaw change(
      int taxon, Designation designation, String symbol, String since, @Nullable Integer party) {
    int id = 100 + changes.size();
    changes.add(
        new ListingChange(
            id,
            taxon,
            designation,
            symbol,
            ChangeType.ADDITION,
            LocalDate.parse(since),
            true,
            true,
            null,
            null,
            party,
            Set.of(),
            designation == Designation.EU ? REGULATION : null,
            ListingChange.Notes.NONE,
            null));
    return this;
  }

  private static int place(String country) {
    return COUNTRIES.indexOf(country) + 1;
  }

  Decision decide(Shipment shipment) {
    var law = new LawBook(records(), LocalDate.of(2023, 1, 1));
    var parties =
        COUNTRIES.stream()
            .map(code -> new Party(code, LocalDate.of(1975, 7, 1), null, null))
            .toList();
    var members =
        List.of(
            new MemberState("DE", LocalDate.of(1958, 1, 1), null),
            new MemberState("FR", LocalDate.of(1958, 1, 1), null));
    return new TradeRules(law, new Memberships(parties, members)).decide(shipment);
  }

  private PrimaryRecords records() {
    return new PrimaryRecords(
        Map.of(),
        Map.of(),
        List.of(
            taxon(1, null, Rank.KINGDOM, "Animalia"),
            taxon(SPECIES_ID, 1, Rank.SPECIES, SPECIES),
            taxon(SUBSPECIES_ID, SPECIES_ID, Rank.SUBSPECIES, SPECIES + " minor")),
        List.of(),
        List.of(),
        COUNTRIES.stream()
            .map(code -> new GeoEntity(place(code), code, "COUNTRY", Translation.english(code)))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Event(
                REGULATION,
                Event.Type.EU_REGULATION,
                "No 1/97",
                LocalDate.of(1997, 6, 1),
                null,
                true,
                null)),
        changes,
        List.of(),
        List.of(),
        types,
        decisions,
        List.of(
            new TradeCode(SOURCE_W, TradeCode.Type.SOURCE, "W", Translation.english("wild")),
            new TradeCode(2, TradeCode.Type.TERM, "LIV", Translation.english("live")),
            new TradeCode(3, TradeCode.Type.TERM, "SKI", Translation.english("skins"))),
        null,
        null);
  }

  private static TaxonConcept taxon(int id, @Nullable Integer parent, Rank rank, String name) {
    var made = Instant.parse("2020-01-01T00:00:00Z");
    return new TaxonConcept(
        id,
        Taxonomy.CITES_EU,
        parent,
        rank,
        name,
        null,
        NameStatus.ACCEPTED,
        null,
        made,
        made,
        null,
        null);
  }
}
