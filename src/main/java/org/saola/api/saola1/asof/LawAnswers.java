package org.saola.api.saola1.asof;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.cites.Quota;
import org.saola.cites.Suspension;
import org.saola.eu.EuDecision;
import org.saola.language.Language;
import org.saola.listing.Designation;
import org.saola.places.GeoEntity;
import org.saola.status.State;
import org.saola.status.law.Hold;
import org.saola.status.law.LawBook;
import org.saola.status.law.LawRow;
import org.saola.status.law.ListingLaw;
import org.saola.status.law.QuotaLaw;
import org.saola.taxonomy.Taxon;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the law said of a taxon on a day, as answers write it. */
record LawAnswers(LawBook law, Taxon taxon, LocalDate day) {
  private static final String NOT_LISTED = "NC";
  private static final String NO_LAW = "-";

  /** Of a whole species, or of the population of one country. */
  void write(ObjectNode out, Kind kind, @Nullable GeoEntity place) {
    out.putObject("taxon")
        .put("id", "cites:" + taxon.id())
        .put("full_name", taxon.concept().fullName())
        .put("rank", taxon.rank().name().toLowerCase(Locale.ROOT));
    switch (kind) {
      case LAW -> writeLaw(out);
      case PLACE -> writePlace(out, Objects.requireNonNull(place));
      case QUOTA -> writeQuotas(out, Objects.requireNonNull(place));
      case SUSPENSION -> writeSuspensions(out, Objects.requireNonNull(place));
      case DECISION -> writeDecisions(out, Objects.requireNonNull(place));
      case ASSESSMENT -> throw new IllegalArgumentException("the law assesses nothing");
    }
  }

  String cites() {
    return Objects.requireNonNull(law.listings().summary(Designation.CITES, taxon, day));
  }

  /** Null where no regulation was in force. */
  @Nullable String eu() {
    return law.listings().summary(Designation.EU, taxon, day);
  }

  State state() {
    var eu = eu();
    boolean listed = !cites().equals(NOT_LISTED) || (eu != null && !eu.equals(NOT_LISTED));
    return listed ? State.LISTED : State.NOT_LISTED;
  }

  private void writeLaw(ObjectNode out) {
    var eu = eu();
    var reservations = law.listings().reservations(taxon, day);
    out.put("state", state().code())
        .put("first", cites())
        .put("second", eu == null ? NO_LAW : eu)
        .put("third", reservations.stream().map(this::party).sorted().collect(joining(" ")));
    out.put("cites_listing", cites()).put("eu_listing", eu);
    writeRows(out.putArray("cites"), law.listings().additions(Designation.CITES, taxon, day));
    writeRows(out.putArray("eu"), law.listings().additions(Designation.EU, taxon, day));
    writeRows(out.putArray("reservations"), reservations);
    var unknown = new ArrayList<String>();
    if (day.isBefore(ListingLaw.FIRST_CITES_DAY)) {
      unknown.add("CITES entered into force on 1 July 1975; before that nothing was listed");
    }
    if (eu == null) {
      unknown.add("no Regulation of the EU was in force on that day, as far as the data tell");
    }
    writeUnknown(out, unknown);
  }

  private String party(LawRow row) {
    return law.isoCode(row.change().partyId()) + ":" + row.symbol();
  }

  private void writePlace(ObjectNode out, GeoEntity place) {
    var cites = atPlace(Designation.CITES, place);
    var eu = atPlace(Designation.EU, place);
    boolean lawOfEu = eu() != null;
    boolean listed = !cites.isEmpty() || !eu.isEmpty();
    out.put("state", listed ? State.LISTED.code() : State.NOT_LISTED.code())
        .put("country", place.isoCode2())
        .put("first", symbols(cites))
        .put("second", lawOfEu ? symbols(eu) : NO_LAW)
        .put("third", "");
    writeRows(out.putArray("cites"), cites);
    writeRows(out.putArray("eu"), eu);
    writeUnknown(
        out,
        lawOfEu
            ? List.of()
            : List.of("no Regulation of the EU was in force on that day, as far as the data tell"));
  }

  private List<LawRow> atPlace(Designation designation, GeoEntity place) {
    return day.isBefore(ListingLaw.FIRST_CITES_DAY)
        ? List.of()
        : law.listings().atPlace(designation, taxon, day, place.id());
  }

  private static String symbols(List<LawRow> rows) {
    return rows.stream().map(LawRow::symbol).distinct().sorted().collect(joining("|"));
  }

  private void writeRows(ArrayNode out, List<LawRow> rows) {
    for (var row : rows) {
      var change = row.change();
      var written =
          out.addObject()
              .put("id", row.id())
              .put("listing", row.symbol())
              .put("effective_at", change.effectiveAt().toString())
              .put("own", row.own())
              .put("taxon_concept_id", change.taxonConceptId())
              .put("party", law.isoCode(change.partyId()))
              .put("partial", change.partial());
      writePlaces(written.putArray("only_populations_of"), change.populations());
      writePlaces(written.putArray("except_populations_of"), row.exceptPlaces());
      var hash = change.hashAnnotation();
      written.put("hash_symbol", hash == null ? null : hash.symbol());
      var notes = change.notes();
      written.put(
          "note",
          Stream.of(notes.fullNote(), notes.shortNote())
              .map(note -> note.in(Language.EN))
              .filter(note -> note != null && !note.isBlank())
              .findFirst()
              .orElse(null));
    }
  }

  private void writePlaces(ArrayNode out, Iterable<Integer> places) {
    var codes = new ArrayList<String>();
    places.forEach(place -> codes.add(Objects.toString(law.isoCode(place), "geo:" + place)));
    codes.stream().sorted().forEach(out::add);
  }

  private void writeQuotas(ObjectNode out, GeoEntity place) {
    var ofYear =
        law.quotas().of(place.id(), LawBook.lineage(taxon)).stream()
            .filter(quota -> QuotaLaw.isOf(day, quota))
            .toList();
    out.put("state", "known")
        .put("country", place.isoCode2())
        .put("first", ids(ofYear.stream().map(Quota::id)))
        .put("second", "")
        .put("third", "");
    var written = out.putArray("quotas");
    for (var quota : ofYear) {
      var unit = law.tradeCode(quota.unitId());
      written
          .addObject()
          .put("id", quota.id())
          .put("taxon_concept_id", quota.taxonConceptId())
          .put("quota", quota.amount())
          .put("unit", unit == null ? null : unit.code())
          .put("notes", quota.notes())
          .put("url", quota.url())
          .put("publication_date", text(quota.publicationDate()));
    }
    writeUnknown(
        out, List.of("a quota that the data do not hold may exist; its absence says nothing"));
  }

  private void writeSuspensions(ObjectNode out, GeoEntity place) {
    var all = law.suspensions().of(place.id(), LawBook.lineage(taxon));
    var inForce = all.stream().filter(each -> holds(each, Hold.IN_FORCE)).toList();
    var endUnknown = all.stream().filter(each -> holds(each, Hold.END_UNKNOWN)).toList();
    out.put("state", "known")
        .put("country", place.isoCode2())
        .put("first", ids(inForce.stream().map(Suspension::id)))
        .put("second", ids(endUnknown.stream().map(Suspension::id)))
        .put("third", "");
    writeSuspensions(out.putArray("in_force"), inForce);
    writeSuspensions(out.putArray("end_unknown"), endUnknown);
    writeUnknown(
        out,
        endUnknown.isEmpty()
            ? List.of()
            : List.of("some had begun and have ended since, on a day that the data do not tell"));
  }

  private boolean holds(Suspension suspension, Hold wanted) {
    return law.suspensions().on(day, suspension) == wanted;
  }

  private static void writeSuspensions(ArrayNode out, List<Suspension> suspensions) {
    for (var each : suspensions) {
      out.addObject()
          .put("id", each.id())
          .put("taxon_concept_id", each.taxonConceptId())
          .put("start_date", text(each.startDate()))
          .put("applies_to_import", each.appliesToImport())
          .put("notes", each.notes());
    }
  }

  private void writeDecisions(ObjectNode out, GeoEntity place) {
    var all = law.decisions().of(place.id(), LawBook.lineage(taxon));
    var inForce = holding(all, Hold.IN_FORCE);
    var endUnknown = holding(all, Hold.END_UNKNOWN);
    out.put("state", "known")
        .put("country", place.isoCode2())
        .put("first", ids(inForce.stream().map(EuDecision::id)))
        .put("second", ids(endUnknown.stream().map(EuDecision::id)))
        .put("third", "");
    writeDecisions(out.putArray("in_force"), inForce);
    writeDecisions(out.putArray("end_unknown"), endUnknown);
    writeUnknown(out, List.of());
  }

  private List<EuDecision> holding(List<EuDecision> all, Hold wanted) {
    return all.stream().filter(each -> law.decisions().on(day, each, all) == wanted).toList();
  }

  private void writeDecisions(ArrayNode out, List<EuDecision> decisions) {
    for (var each : decisions) {
      var type = law.decisions().type(each);
      var source = law.tradeCode(each.sourceId());
      var term = law.tradeCode(each.termId());
      out.addObject()
          .put("id", each.id())
          .put("type", each.kind().label())
          .put("decision", type == null ? null : type.name())
          .put("start_date", text(law.decisions().start(each)))
          .put("source", source == null ? null : source.code())
          .put("term", term == null ? null : term.code());
    }
  }

  private static String ids(Stream<Integer> ids) {
    return ids.sorted().map(String::valueOf).collect(Collectors.joining(" "));
  }

  static void writeUnknown(ObjectNode out, List<String> sentences) {
    var unknown = out.putArray("unknown");
    sentences.forEach(unknown::add);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
