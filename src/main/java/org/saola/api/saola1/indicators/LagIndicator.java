package org.saola.api.saola1.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.indicators.compute.LagDocument;
import org.saola.indicators.listing.LagSummary;
import org.saola.indicators.listing.ListingLag;
import org.saola.indicators.listing.ListingLag.Assessed;
import org.saola.status.Topic;
import org.saola.store.redlist.scan.SpeciesScan;

/** {@code lag}: how long threatened species waited for an appendix of CITES. */
record LagIndicator(ListedNames.Source cites) implements Indicator {
  private static final String PUBLISHED = "published";
  private static final String ASSESSED = "assessed";

  /**
   * A species.
   *
   * @param lag null when its name does not tell which listings are its own
   */
  private record Row(int sisId, String name, String relation, @Nullable ListingLag lag) {}

  /** What counts, and when. */
  private record Clock(boolean byAssessment, boolean third) {}

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

  @Override
  public List<String> parameters() {
    return List.of("basis", "iii");
  }

  @Override
  public Outcome of(ChosenSpecies species, Parameters parameters) {
    var basis =
        Choice.of(parameters, "basis", PUBLISHED, new String[] {PUBLISHED, ASSESSED}, word -> word);
    boolean third = Choice.flag(parameters, "iii", false);
    var names = cites.of(species.snapshot().release().dataset()).orElseThrow(ListedNames::missing);
    if (names.law().isEmpty()) {
      throw Problem.unprocessable(
          "lag",
          "the release of Species+ holds published records, which do not tell since when a species"
              + " was listed; import a data package");
    }
    int lastYear = names.lastYear();
    var rows = new ArrayList<Row>();
    var apart = new LinkedHashMap<String, Integer>();
    for (int place : species.places()) {
      var row = row(species.scan(), place, names, new Clock(basis.equals(ASSESSED), third));
      rows.add(row);
      if (row.lag() == null) {
        apart.merge("name_" + row.relation(), 1, Integer::sum);
      }
    }
    var out = JsonAnswer.object();
    out.putObject("options").put("basis", basis).put("iii", third).put("last_year", lastYear);
    var left = out.putObject("species_apart");
    apart.forEach(left::put);
    var lags = rows.stream().map(Row::lag).flatMap(Stream::ofNullable).toList();
    LagDocument.write(out.putObject("summary"), LagSummary.of(lags));
    out.put("trade_evidence", "not asked; assessments tell of trade by now only");
    out.put("law_of", names.law().get().dataDay().toString());
    var notes = out.putArray("notes");
    if (!species.snapshot().release().description().coverage().whole(Topic.FORMER_ASSESSMENTS)) {
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
    var listings = name.relation().equals("ambiguous") ? null : names.listings(name, clock.third());
    var lag =
        listings == null
            ? null
            : ListingLag.of(
                assessments(scan, sisId, clock.byAssessment()), listings, names.lastYear());
    return new Row(sisId, scan.name(place), name.relation(), lag);
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
            "listing_year");
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
              return cells;
            }));
  }
}
