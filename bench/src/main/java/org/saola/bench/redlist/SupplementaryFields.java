package org.saola.bench.redlist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.bench.generator.Sampler;

/** Writes the 27 single facts of an assessment. */
final class SupplementaryFields {
  private static final List<String> ANSWERS = List.of("Yes", "No", "Unknown");
  private static final List<String> MOVEMENTS =
      List.of("Not a Migrant", "Full Migrant", "Altitudinal Migrant", "Nomadic", "Unknown");
  private static final List<InPlace> IN_PLACE =
      List.of(
          new InPlace(
              "In-place research and monitoring",
              List.of("Action Recovery Plan", "Systematic monitoring scheme")),
          new InPlace(
              "In-place land/water protection",
              List.of(
                  "Conservation sites identified",
                  "Area based regional management plan",
                  "Occurs in at least one protected area",
                  "Invasive species control or prevention")),
          new InPlace(
              "In-place species management",
              List.of(
                  "Harvest management plan",
                  "Successfully reintroduced or introduced benignly",
                  "Subject to ex-situ conservation")),
          new InPlace(
              "In-place education",
              List.of(
                  "Subject to recent education and awareness programmes",
                  "Included in international legislation",
                  "Subject to any international management / trade controls")));

  private record InPlace(String name, List<String> actions) {}

  private final JsonBytes out;
  private final Sampler sampler;

  SupplementaryFields(JsonBytes out, Sampler sampler) {
    this.out = out;
    this.sampler = sampler;
  }

  void write() {
    boolean deep = sampler.chance(.2);
    out.field("upper_elevation_limit", metres(deep ? 0 : .5, 4500));
    out.field("lower_elevation_limit", metres(deep ? 0 : .5, 900));
    out.field("lower_depth_limit", metres(deep ? .8 : 0, 1200));
    out.field("upper_depth_limit", metres(deep ? .8 : 0, 40));
    number("population_size", .2, 100_000);
    answers("population_severely_fragmented", "population_continuing_decline");
    number("generational_length", .4, 30);
    answers("congregatory");
    out.field("movement_patterns", sampler.chance(.5) ? sampler.oneOf(MOVEMENTS) : null);
    answers("continuing_decline_in_area");
    out.objects("conservation_actions_in_place", inPlace(), this::write);
    out.field("identification_information", (String) null);
    answers("extreme_fluctuations");
    number("no_of_subpopulations", .1, 40);
    answers(
        "continuing_decline_in_subpopulations",
        "extreme_fluctuations_in_subpopulations",
        "all_individuals_in_one_subpopulation");
    number("no_of_individuals_in_largest_subpopulation", .05, 5_000);
    number("estimated_area_of_occupancy", .3, 4_000);
    answers("continuing_decline_in_area_of_occupancy", "extreme_fluctuations_in_area_of_occupancy");
    number("estimated_extent_of_occurence", .5, 9_000_000);
    answers(
        "continuing_decline_in_extent_of_occurence",
        "extreme_fluctuations_in_extent_of_occurence",
        "continuing_decline_in_number_of_locations",
        "extreme_fluctuations_in_number_of_locations");
  }

  private @Nullable Integer metres(double probability, int most) {
    return sampler.chance(probability) ? sampler.between(0, most) : null;
  }

  /** A number, a range or a bound, as people write them. */
  private void number(String name, double probability, int most) {
    if (!sampler.chance(probability)) {
      out.field(name, (String) null);
      return;
    }
    int low = sampler.between(1, most);
    out.field(
        name,
        switch (sampler.between(0, 3)) {
          case 0 -> low + "-" + sampler.between(low, 2 * most);
          case 1 -> "%,d".formatted(low);
          default -> Integer.toString(low);
        });
  }

  private void answers(String... names) {
    for (var name : names) {
      out.field(name, sampler.chance(.4) ? sampler.oneOf(ANSWERS) : null);
    }
  }

  private List<InPlace> inPlace() {
    return sampler.chance(.6) ? IN_PLACE.subList(0, sampler.between(1, 4)) : List.of();
  }

  private void write(InPlace group) {
    out.field("name", group.name);
    out.objects(
        "actions",
        group.actions,
        action -> {
          out.field("name", action);
          out.field("value", sampler.chance(.1) ? "Not Applicable" : sampler.oneOf(ANSWERS));
        });
  }
}
