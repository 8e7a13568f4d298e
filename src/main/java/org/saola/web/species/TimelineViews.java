package org.saola.web.species;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.listing.ChangeType;
import org.saola.redlist.Coded;
import org.saola.species.EvaluatedTaxon;
import org.saola.species.ListedTaxon;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.status.ListingSpans;
import org.saola.status.RestrictionSpans;
import org.saola.status.Span;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.web.page.Words;
import org.saola.web.part.Signs;
import org.saola.web.part.SourceTerm;
import org.saola.web.species.Timeline.Bar;
import org.saola.web.species.Timeline.Group;
import org.saola.web.species.Timeline.Lane;
import org.saola.web.species.Timeline.Spell;

/**
 * Makes the chart of what held when.
 *
 * @param end the last day of the axis
 */
record TimelineViews(Words words, LocalDate end) {
  private static final int FEW = 3;

  Timeline of(@Nullable ListedTaxon listed, List<EvaluatedTaxon> evaluated) {
    var groups = new ArrayList<Group>();
    add(groups, "timeline.redlist", redList(evaluated));
    if (listed != null && !listed.ofCms()) {
      var taxon = listed.taxon();
      var cites = law("cites", taxon.citesListings(), "c", List.of("I", "II", "III"));
      cites.addAll(restrictions(listed));
      add(groups, "timeline.cites", cites);
      add(groups, "timeline.eu", law("eu", taxon.euListings(), "e", List.of("A", "B", "C", "D")));
    }
    return new Timeline(groups, end);
  }

  private static void add(List<Group> groups, String name, List<Lane> lanes) {
    if (!lanes.isEmpty()) {
      groups.add(new Group(name, lanes));
    }
  }

  private List<Lane> redList(List<EvaluatedTaxon> evaluated) {
    var lanes = new ArrayList<Lane>();
    for (var taxon : evaluated) {
      // assessments of two lists never follow on each other
      var list = evaluated.size() == 1 ? "" : SpeciesViews.title(taxon.release(), words);
      scopes(taxon)
          .forEach((scope, summaries) ->
              lanes.add(
                  scope.isEmpty()
                      ? new Lane("timeline.lane.no-scope", list, false, scope(summaries))
                      : new Lane(
                          SourceTerm.of(words, "scope.", scope).text(),
                          list,
                          true,
                          scope(summaries))));
    }
    return lanes;
  }

  /** By the scope; empty for none. */
  private static Map<String, List<AssessmentSummary>> scopes(EvaluatedTaxon taxon) {
    var scopes = new LinkedHashMap<String, List<AssessmentSummary>>();
    for (var summary : taxon.known()) {
      if (published(summary) != null) {
        var names = summary.scopes().stream().map(Coded::description).filter(Objects::nonNull);
        (summary.scopes().isEmpty() ? Stream.of("") : names)
            .forEach(scope -> scopes.computeIfAbsent(scope, _ -> new ArrayList<>()).add(summary));
      }
    }
    return scopes;
  }

  /** The assessments of one scope, each until the next. */
  private List<Bar> scope(List<AssessmentSummary> summaries) {
    var byYear = summaries.stream().sorted(Comparator.comparing(TimelineViews::day)).toList();
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < byYear.size(); i++) {
      var from = day(byYear.get(i));
      var until = i + 1 < byYear.size() ? day(byYear.get(i + 1)) : end;
      if (from.isBefore(end) && until.isAfter(from)) {
        bars.add(Timeline.bar(assessment(byYear.get(i), from, Timeline.orEnd(until, end)), end));
      }
    }
    return bars;
  }

  private Spell assessment(AssessmentSummary summary, LocalDate from, LocalDate until) {
    var code = GlanceViews.code(summary);
    var year = String.valueOf(from.getYear());
    return new Spell(
        "cat " + Signs.colour(code),
        code,
        year,
        words.text("timeline.assessment", code, year),
        HistoryViews.id(summary),
        from,
        until);
  }

  private static LocalDate day(AssessmentSummary summary) {
    var day = published(summary);
    return day == null ? LocalDate.MIN : day;
  }

  private static @Nullable LocalDate published(AssessmentSummary summary) {
    try {
      var year = summary.yearPublished();
      return year == null ? null : LocalDate.of(Integer.parseInt(year.strip()), 1, 1);
    } catch (NumberFormatException | DateTimeParseException _) {
      return null; // a source may have anything there; the history shows it
    }
  }

  private List<Lane> law(String law, List<Listing> rows, String prefix, List<String> signs) {
    var lanes = new ArrayList<Lane>();
    var spans = new ListingSpans(rows);
    for (var sign : signs) {
      var bars = new ArrayList<Bar>();
      for (int i = 0; i < rows.size(); i++) {
        var row = rows.get(i);
        if (row.type() == ChangeType.ADDITION && row.symbol().equals(sign)) {
          bar(row, spans.of(row), HistoryViews.id(prefix, i)).ifPresent(bars::add);
        }
      }
      if (!bars.isEmpty()) {
        lanes.add(new Lane("timeline.lane." + law, sign, false, Timeline.joined(bars, end)));
      }
    }
    var reserved = reservations(rows, spans, prefix);
    if (!reserved.isEmpty()) {
      lanes.add(new Lane("timeline.lane.reservations", "", false, reserved));
    }
    return lanes;
  }

  private Optional<Bar> bar(Listing row, Span span, String id) {
    var from = span.from();
    if (from == null || !from.isBefore(end)) {
      return Optional.empty();
    }
    boolean unknownEnd = span.until() == null && !span.current();
    var until = unknownEnd ? Timeline.unknownEnd(from, end) : Timeline.orEnd(span.until(), end);
    var who = who(row);
    var title =
        words.text(
            unknownEnd ? "timeline.until-unknown" : "timeline.from-until",
            row.symbol() + (who.isEmpty() ? "" : ", " + who),
            words.day(from),
            span.current() ? words.text("timeline.today") : words.day(until));
    var style = unknownEnd ? "past" : "lawseg l" + Signs.level(row.symbol());
    return Optional.of(Timeline.bar(new Spell(style, who, "", title, id, from, until), end));
  }

  private String who(Listing row) {
    var texts = new Texts(words.language());
    var party = texts.name(row.party());
    var annotation = texts.of(row.annotation()).text();
    return party.isEmpty() ? annotation == null ? "" : annotation : party;
  }

  /** Parties that reserved the same days are one bar. */
  private List<Bar> reservations(List<Listing> rows, ListingSpans spans, String prefix) {
    var together = new LinkedHashMap<Span, List<Integer>>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).type() == ChangeType.RESERVATION) {
        together.computeIfAbsent(spans.of(rows.get(i)), _ -> new ArrayList<>()).add(i);
      }
    }
    var bars = new ArrayList<Bar>();
    together.forEach((span, places) -> {
      var parties = parties(places, i -> rows.get(i));
      spell(span, "hold", parties, HistoryViews.id(prefix, places.getFirst())).ifPresent(bars::add);
    });
    return bars;
  }

  private String parties(List<Integer> places, Function<Integer, Listing> row) {
    var names = new LinkedHashSet<String>();
    places.forEach(place -> names.add(new Texts(words.language()).name(row.apply(place).party())));
    return names.size() <= FEW
        ? String.join(", ", names)
        : words.count("timeline.parties", names.size());
  }

  private List<Lane> restrictions(ListedTaxon listed) {
    var lanes = new ArrayList<Lane>();
    var bars = new ArrayList<Bar>();
    for (var each : listed.taxon().citesSuspensions()) {
      var place = new Texts(words.language()).name(each.geoEntity());
      spell(RestrictionSpans.of(each), "stop", place, "s" + each.id()).ifPresent(bars::add);
    }
    if (!bars.isEmpty()) {
      lanes.add(new Lane("timeline.lane.suspensions", "", false, bars));
    }
    return lanes;
  }

  private Optional<Bar> spell(Span span, String style, String label, String row) {
    var from = span.from();
    if (from == null || !from.isBefore(end)) {
      return Optional.empty();
    }
    boolean unknownEnd = span.until() == null && !span.current();
    var until = unknownEnd ? Timeline.unknownEnd(from, end) : Timeline.orEnd(span.until(), end);
    var title =
        words.text(
            unknownEnd ? "timeline.until-unknown" : "timeline.from-until",
            label,
            words.day(from),
            span.current() ? words.text("timeline.today") : words.day(until));
    return Optional.of(
        Timeline.bar(
            new Spell(style + (unknownEnd ? " past" : ""), label, "", title, row, from, until),
            end));
  }
}
