package org.saola.api.saola1.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.indicators.cites.CitesName;
import org.saola.api.saola1.indicators.cites.ListedNames;
import org.saola.api.saola1.indicators.compute.LagDocument;
import org.saola.indicators.listing.LagSummary;
import org.saola.indicators.listing.ListingLag;
import org.saola.indicators.listing.ListingLag.Assessed;
import org.saola.indicators.listing.ListingLag.Status;
import org.saola.status.Topic;
import org.saola.store.redlist.scan.SpeciesScan;

/** {@code lag}: how long threatened species waited for an appendix of CITES. */
record LagIndicator(ListedNames.Source cites) implements Indicator {
  private static final String PUBLISHED = "published";
  private static final String ASSESSED = "assessed";

  /**
   * A species.
   *
   * @param lag null when that can't be told
   * @param apart why not; else empty
   */
  private record Row(
      int sisId, String name, String relation, @Nullable ListingLag lag, String apart) {}

  /**
   * What counts, and when.
   *
   * @param history whether all former assessments are there
   */
  private record Clock(boolean byAssessment, boolean third, boolean history, int lastYear) {}

  @Override
  public String kind() {
    return "lag";
  }

  @Override
  public String formula() {
    return "lag = first year in Appendix I or II that was not over before - first year published as"
        + " CR, EN or VU; those not listed are censored; median by Kaplan and Meier of those that"
        + " the Red List named first";
  }

  @Override
  public String source() {
    return "Frank and Wilcove 2019, https://doi.org/10.1126/science.aav4013";
  }

  /** All years count, of global assessments. */
  @Override
  public List<String> choosing() {
    return List.of();
  }

  @Override
  public List<String> parameters() {
    return List.of("basis", "iii");
  }

  @Override
  public Outcome of(ChosenSpecies species, Parameters parameters) {
    var basis =
        WordParameters.of(
            parameters, "basis", PUBLISHED, new String[] {PUBLISHED, ASSESSED}, word -> word);
    boolean third = WordParameters.flag(parameters, "iii", false);
    var names = cites.of(species.snapshot().release()).orElseThrow(ListedNames::missing);
    var lawDay =
        names.dataDay().orElseThrow(() -> Problem.unprocessable("lag", "days.published-since"));
    int lastYear = lawDay.getYear();
    var coverage = species.snapshot().release().description().coverage();
    boolean history = coverage.whole(Topic.FORMER_ASSESSMENTS);
    var clock = new Clock(basis.equals(ASSESSED), third, history, lastYear);
    var rows =
        IntStream.of(species.places())
            .mapToObj(place -> row(species.scan(), place, names, clock))
            .toList();
    var out = JsonAnswer.object();
    out.putObject("options").put("basis", basis).put("iii", third).put("last_year", lastYear);
    SpeciesUse.write(out, rows.stream().map(Row::apart));
    var lags = rows.stream().map(Row::lag).flatMap(Stream::ofNullable).toList();
    LagDocument.write(out.putObject("summary"), LagSummary.of(lags));
    out.put("trade_evidence", "not asked; assessments tell of trade by now only");
    out.put("law_of", lawDay.toString());
    var notes = out.putArray("notes");
    if (!history) {
      notes.add(
          "the release may lack earlier assessments, so that a species may have been threatened"
              + " before the year that is told");
    }
    notes.add("a mean of the years that unlisted species wait by now is no estimate of the wait");
    return new Outcome(out, table(rows));
  }

  private static Row row(SpeciesScan scan, int place, ListedNames names, Clock clock) {
    int sisId = scan.sisId(place);
    var name = names.name(sisId);
    if (!name.known() || name.partOnly()) {
      return apart(sisId, scan.name(place), name, "name_" + name.relation());
    }
    var listings = names.listings(name, clock.third());
    var assessments = assessments(scan, sisId, clock.byAssessment());
    var lag = ListingLag.of(assessments, listings, clock.lastYear());
    if (lag.status() == Status.NEVER_THREATENED && !clock.history()) {
      return apart(sisId, scan.name(place), name, "former_assessments_unknown");
    }
    var waits = lag.censoredAt();
    if (waits != null && waits < 0) {
      return apart(sisId, scan.name(place), name, "threatened_after_the_law_ends");
    }
    return new Row(sisId, scan.name(place), name.relation(), lag, "");
  }

  private static Row apart(int sisId, String species, CitesName name, String why) {
    return new Row(sisId, species, name.relation(), null, why);
  }

  private static List<Assessed> assessments(SpeciesScan scan, int sisId, boolean byAssessment) {
    var all = new ArrayList<Assessed>();
    for (int place : scan.globalPlaces(sisId)) {
      int year = byAssessment ? scan.yearAssessed(place) : scan.yearPublished(place);
      if (year != SpeciesScan.NO_YEAR) {
        all.add(new Assessed(year, scan.category(place)));
      }
    }
    return all;
  }

  private static Table table(List<Row> rows) {
    var columns =
        List.of(
            "sis_id",
            "scientific_name",
            "relation",
            "status",
            "lag",
            "censored_at",
            "first_threatened_year",
            "listing_year",
            "apart");
    return new Table(
        columns,
        rows.stream()
            .map(row -> {
              var lag = row.lag();
              var cells = new ArrayList<@Nullable Object>();
              cells.add(row.sisId());
              cells.add(row.name());
              cells.add(row.relation());
              cells.add(lag == null ? "apart" : lag.status().code());
              cells.add(lag == null ? null : lag.lag());
              cells.add(lag == null ? null : lag.censoredAt());
              cells.add(lag == null ? null : lag.threatened());
              cells.add(lag == null ? null : lag.listed());
              cells.add(row.apart());
              return cells;
            }));
  }
}
