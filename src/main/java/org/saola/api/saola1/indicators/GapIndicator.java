package org.saola.api.saola1.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.indicators.cites.ListedNames;
import org.saola.indicators.RiskCategory;
import org.saola.indicators.listing.TradeEvidence;
import org.saola.indicators.listing.TradeGap;
import org.saola.indicators.listing.TradeGap.Membership;
import org.saola.status.Topic;
import tools.jackson.databind.node.ObjectNode;

/** {@code gap}: threatened species that are traded and in no appendix that restricts it. */
record GapIndicator(ListedNames.Source cites) implements Indicator {
  private static final List<String> ALSO =
      Stream.of(RiskCategory.EW, RiskCategory.NT, RiskCategory.DD).map(RiskCategory::code).toList();

  /** A species with what was found of it. */
  private record Row(int place, TradeGap.Facts facts, TradeGap gap) {}

  @Override
  public String kind() {
    return "gap";
  }

  @Override
  public String formula() {
    return "CR, EN or VU, with evidence of international trade in the latest assessment, in neither"
        + " Appendix I nor II";
  }

  @Override
  public String source() {
    return "Frank and Wilcove 2019, https://doi.org/10.1126/science.aav4013; Challender et al. 2023"
        + " on why a threat is not the criterion of CITES";
  }

  @Override
  public List<String> parameters() {
    return List.of("also");
  }

  @Override
  public Outcome of(ChosenSpecies species, Parameters parameters) {
    var also =
        parameters.text("also").stream()
            .flatMap(text -> Stream.of(text.split(",", -1)))
            .map(GapIndicator::also)
            .collect(Collectors.toSet());
    var names = cites.of(species.snapshot().release()).orElseThrow(ListedNames::missing);
    var day = day(parameters, names);
    var rows = rows(species, names, also, day);
    var out = JsonAnswer.object();
    var options = out.putObject("options").putArray("also");
    also.stream().map(RiskCategory::code).sorted().forEach(options::add);
    writeCounts(out, rows);
    SpeciesUse.write(out, rows.stream().map(row -> apart(row.gap())));
    out.put("law_of_release", names.release().description().label())
        .put("law_on", day == null ? null : day.toString());
    var notes = out.putArray("notes");
    names
        .dataDay()
        .filter(dataDay -> day != null && day.isAfter(dataDay))
        .ifPresent(dataDay ->
            notes.add(
                "the law is that of %s, the day of the data; what changed since is not in them"
                    .formatted(dataDay)));
    notes.add(
        "that a species is threatened is not the criterion of CITES; the list shows where to look");
    notes.add("no evidence of trade is not evidence of no trade: what is not told is unknown");
    var coverage = species.snapshot().release().description().coverage();
    for (var topic : List.of(Topic.USE_AND_TRADE, Topic.THREATS)) {
      if (!coverage.whole(topic)) {
        notes.add("the release may lack " + topic.code().replace('_', ' '));
      }
    }
    return new Outcome(out, table(species, rows));
  }

  /**
   * The day of the law; null = by the release.
   *
   * @throws Problem if the data can't tell of that day
   */
  private static @Nullable LocalDate day(Parameters parameters, ListedNames names) {
    var day = parameters.day("date");
    if (day.isPresent() && names.dataDay().isEmpty()) {
      throw Problem.unprocessable("date", "days.published");
    }
    return day.or(names::dataDay).orElse(null);
  }

  /** Why a species is neither in the gap nor out of it; empty where that is known. */
  private static String apart(TradeGap gap) {
    return gap.membership() == Membership.APART ? gap.reason() : "";
  }

  private static List<Row> rows(
      ChosenSpecies species, ListedNames names, Set<RiskCategory> also, @Nullable LocalDate day) {
    var scan = species.scan();
    species.checkDocuments(
        IntStream.of(species.places()).filter(each -> asked(scan.category(each), also)).count());
    var coverage = species.snapshot().release().description().coverage();
    boolean whole = coverage.whole(Topic.USE_AND_TRADE) && coverage.whole(Topic.THREATS);
    var rows = new ArrayList<Row>();
    for (int place : species.places()) {
      var category = scan.category(place);
      var name = names.name(scan.sisId(place));
      // of others no document needs to be read
      var told =
          asked(category, also)
              ? AssessmentFacts.of(species.snapshot(), place).trade()
              : TradeEvidence.NO;
      var trade = whole ? told : told.inPart();
      var facts = new TradeGap.Facts(category, trade, names.appendices(name, day), name.relation());
      rows.add(new Row(place, facts, TradeGap.of(facts, also)));
    }
    return rows;
  }

  private static boolean asked(RiskCategory category, Set<RiskCategory> also) {
    return category.threatened() || also.contains(category);
  }

  private static void writeCounts(ObjectNode out, List<Row> rows) {
    for (var membership : Membership.values()) {
      var reasons = new TreeMap<String, Integer>();
      rows.stream()
          .filter(row -> row.gap().membership() == membership)
          .forEach(row -> reasons.merge(row.gap().reason(), 1, Integer::sum));
      var part = out.putObject(membership.code());
      part.put("species", reasons.values().stream().mapToInt(Integer::intValue).sum());
      var byReason = part.putObject("reasons");
      reasons.forEach(byReason::put);
    }
  }

  private static RiskCategory also(String text) {
    var category = RiskCategory.of(text.strip());
    if (!ALSO.contains(category.code())) {
      throw Problem.unprocessable(
          "also", "input.one-of", Parameters.shown(text), String.join(", ", ALSO));
    }
    return category;
  }

  private static Table table(ChosenSpecies species, List<Row> rows) {
    Predicate<Row> told = row -> !row.gap().reason().equals("not_threatened");
    var columns =
        List.of(
            "sis_id",
            "scientific_name",
            "category",
            "trade",
            "appendices",
            "relation",
            "in_gap",
            "reason");
    return new Table(
        columns,
        rows.stream()
            .filter(told)
            .map(row -> {
              var cells = new ArrayList<@Nullable Object>();
              cells.add(species.scan().sisId(row.place()));
              cells.add(species.scan().name(row.place()));
              cells.add(row.facts().category().code());
              cells.add(row.facts().trade().code());
              cells.add(
                  row.facts().appendices().stream().sorted().collect(Collectors.joining("/")));
              cells.add(row.facts().relation());
              cells.add(row.gap().membership().code());
              cells.add(row.gap().reason());
              return cells;
            }));
  }
}
