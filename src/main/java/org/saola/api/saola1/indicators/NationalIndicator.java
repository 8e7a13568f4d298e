package org.saola.api.saola1.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.indicators.RiskCategory;
import org.saola.indicators.WeightedIndex;

/** {@code national}: the Red List Index of a country, by how much of each range lies there. */
record NationalIndicator() implements Indicator {
  private static final int MOST_DOCUMENTS = 20_000;

  @Override
  public String kind() {
    return "national";
  }

  @Override
  public String formula() {
    return "RLI = 1 - sum(W p) / (5 sum(p)), p the share of the range in the country;"
        + " contribution = sum(W p) / (5 N), N of the whole group";
  }

  @Override
  public String source() {
    return "Rodrigues et al. 2014, https://doi.org/10.1371/journal.pone.0113934; indicator 15.5.1"
        + " of the Sustainable Development Goals";
  }

  @Override
  public List<String> parameters() {
    return List.of("country");
  }

  @Override
  public Outcome of(ChosenSpecies species, Parameters parameters) {
    var country =
        parameters
            .text("country")
            .orElseThrow(() -> Problem.unprocessable("country", "is missing; such as KE"));
    boolean posted = !species.shares().isEmpty();
    var shares = posted ? species.shares() : equalShares(species, country);
    var index = WeightedIndex.NONE;
    for (int place : species.places()) {
      index = index.with(species.scan().category(place), shares.getOrDefault(place, 0.0));
    }
    var out = JsonAnswer.object();
    out.putObject("options")
        .put("country", country)
        .put("range_share", posted ? "posted" : "equal");
    out.putObject("species").put("used", index.species());
    out.put("rli_weighted", index.value())
        .put("sum_of_shares", index.sumOfShares())
        .put("contribution_sum", index.contribution());
    var notes = out.putArray("notes");
    if (posted) {
      out.put("contribution", index.contributionTo(species.counts().index().species()))
          .put("group_species", species.counts().index().species());
    } else {
      int all = species.worldwide().counts().index().species();
      out.put("contribution", index.contributionTo(all)).put("group_species", all);
      notes.add(
          "the share of a range is taken as 1 divided by the countries in which the species is"
              + " native and extant; post real shares as a list of taxa with share");
    }
    notes.add("of the categories of now; earlier years need shares of those years too");
    return new Outcome(out, table(species, shares));
  }

  private static Map<Integer, Double> equalShares(ChosenSpecies species, String country) {
    if (species.places().length > MOST_DOCUMENTS) {
      throw Problem.tooLarge(
          "country",
          "%d species are too many to look up the countries of; name a class or an order"
              .formatted(species.places().length));
    }
    var shares = new HashMap<Integer, Double>();
    for (int place : species.places()) {
      var countries = AssessmentDetails.of(species.snapshot(), place).nativeCountries();
      if (countries.contains(country)) {
        shares.put(place, 1.0 / countries.size());
      }
    }
    return shares;
  }

  private static Table table(ChosenSpecies species, Map<Integer, Double> shares) {
    return SpeciesRows.of(
        species,
        List.of("used", "reason", "weight", "share"),
        place -> {
          var category = species.scan().category(place);
          var share = shares.getOrDefault(place, 0.0);
          var cells = new ArrayList<@Nullable Object>();
          cells.add(category.weighs() && share > 0);
          cells.add(reason(category, share));
          cells.add(category.weighs() ? category.weight() : null);
          cells.add(share);
          return cells;
        });
  }

  private static String reason(RiskCategory category, double share) {
    if (share <= 0) {
      return "no_native_extant_range";
    }
    return category.weighs() ? "" : category == RiskCategory.DD ? "data_deficient" : "no_weight";
  }
}
