package org.saola.api.saola1.indicators;

import java.util.List;
import java.util.stream.IntStream;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.indicators.compute.ComputationLimits;
import org.saola.indicators.RiskCategory;
import org.saola.indicators.ThreatenedProportion;

/** {@code proportion}: which part of a group is threatened, at least, at best and at most. */
record ProportionIndicator() implements Indicator {
  @Override
  public String kind() {
    return "proportion";
  }

  @Override
  public String formula() {
    return "lower = T / (A - X), best = T / (A - X - DD), upper = (T + DD) / (A - X); A assessed,"
        + " X = EX + RE, T = EW + CR + EN + VU";
  }

  @Override
  public String source() {
    return "IUCN 2016, Guidelines for reporting on proportion threatened, version 1.1";
  }

  @Override
  public List<String> parameters() {
    return List.of("described");
  }

  @Override
  public Outcome of(ChosenSpecies species, Parameters parameters) {
    var described =
        parameters
            .whole("described", 1, ComputationLimits.DESCRIBED_SPECIES)
            .map(Math::toIntExact)
            .orElse(null);
    var counts = species.counts();
    var found = ThreatenedProportion.of(counts);
    var out = JsonAnswer.object();
    out.putObject("options").put("described", described);
    SpeciesUse.write(
        out, IntStream.of(species.places()).mapToObj(place -> leftOut(species, place)));
    var categories = out.putObject("categories");
    counts.byCategory().forEach((category, count) -> categories.put(category.code(), count));
    boolean report = found.reportable(described);
    out.put("assessed", found.assessed())
        .put("threatened", found.threatened())
        .put("threatened_ew", found.threatenedOrInCaptivity())
        .put("lower", found.lower())
        .put("best", found.best())
        .put("upper", found.upper())
        .put("report", report);
    if (!report) {
      out.put(
          "report_reason",
          described == null
              ? "how many species of the group are described is not known; say it in described"
              : "less than 80 % of the described species are assessed");
    }
    return new Outcome(out, table(species));
  }

  private static String leftOut(ChosenSpecies species, int place) {
    return switch (species.scan().category(place)) {
      case NE -> "not_evaluated";
      case UNKNOWN -> "category_unknown";
      default -> "";
    };
  }

  private static Table table(ChosenSpecies species) {
    return SpeciesRows.of(
        species,
        List.of("used", "threatened"),
        place -> {
          var category = species.scan().category(place);
          boolean assessed = category.weighs() || category == RiskCategory.DD;
          return List.of(assessed, category.threatened() || category == RiskCategory.EW);
        });
  }
}
