package org.saola.bench.redlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.bench.generator.Sampler;
import org.saola.bench.redlist.CodeLists.Code;

/** Writes what an assessment takes from the code lists. */
final class CodedFields {
  private static final List<String> SEASONS =
      List.of("Resident", "Breeding Season", "Non-Breeding Season", "Passage");
  private static final List<String> EXTENTS =
      List.of("Whole (>90%)", "Majority (50-90%)", "Minority (<50%)", "Unknown");
  private static final List<String> TIMINGS =
      List.of("Ongoing", "Future", "Past, Likely to Return", "Past, Unlikely to Return");
  private static final List<String> SEVERITIES =
      List.of(
          "Very Rapid Declines",
          "Rapid Declines",
          "Slow, Significant Declines",
          "Negligible declines",
          "Unknown");
  private static final List<String> IMPACTS =
      List.of(
          "No/Negligible Impact: 0",
          "Low Impact: 3",
          "Low Impact: 5",
          "Medium Impact: 6",
          "Medium Impact: 7",
          "High Impact: 8",
          "Unknown");

  private final JsonBytes out;
  private final Invention invention;
  private final Sampler sampler;

  CodedFields(JsonBytes out, Invention invention, Sampler sampler) {
    this.out = out;
    this.invention = invention;
    this.sampler = sampler;
  }

  /** Codes alone, by code, {@code most} at most. */
  void codes(String name, List<Code> list, int most) {
    var drawn = new ArrayList<>(drawn(list, sampler.between(1, most)));
    drawn.sort(Comparator.comparing(Code::code));
    codes(name, drawn);
  }

  void codes(String name, List<Code> codes) {
    out.objects(name, codes, code -> code.write(out));
  }

  /** Stresses with one row for each threat they come from. */
  void stresses(double rows) {
    var drawn = new ArrayList<Code>();
    for (int i = sampler.skewed(rows) - 1; i > 0; i--) {
      drawn.add(sampler.oneOf(invention.codes().stresses));
    }
    drawn.sort(Comparator.comparing(Code::code));
    codes("stresses", drawn);
  }

  void noted(String name, List<Code> list, double rows) {
    out.objects(
        name,
        some(list, rows),
        code -> {
          out.field("note", note());
          codeFirst(code);
        });
  }

  void faos(double rows) {
    out.objects("faos", some(invention.codes().faos, rows), this::occurrence);
  }

  void habitats(double rows) {
    out.objects(
        "habitats",
        some(invention.codes().habitats, rows),
        code -> {
          out.field("majorImportance", sampler.chance(.5) ? "Yes" : null);
          out.field("season", sampler.chance(.4) ? sampler.oneOf(SEASONS) : null);
          out.field("suitability", sampler.chance(.9) ? "Suitable" : "Marginal");
          code.write(out);
        });
  }

  /** One country or more. */
  void locations(double rows) {
    var countries = drawn(invention.codes().countries, sampler.skewed(rows));
    out.objects(
        "locations",
        countries,
        country -> {
          out.field("is_endemic", countries.size() == 1);
          occurrence(country);
        });
  }

  private void occurrence(Code code) {
    out.field("formerlyBred", sampler.chance(.1) ? "No" : null);
    out.field("origin", sampler.chance(.9) ? "Native" : "Vagrant");
    out.field("presence", sampler.chance(.95) ? "Extant" : "Possibly Extinct");
    out.texts("seasonality", sampler.chance(.7) ? List.of(sampler.oneOf(SEASONS)) : null);
    code.write(out);
  }

  void uses(double rows) {
    out.objects(
        "use_and_trade",
        some(invention.codes().uses, rows),
        code -> {
          trueOrNull("international");
          trueOrNull("national");
          out.field("other", (String) null);
          trueOrNull("subsistence");
          code.write(out);
        });
  }

  private void trueOrNull(String name) {
    if (sampler.chance(.5)) {
      out.field(name, true);
    } else {
      out.field(name, (String) null);
    }
  }

  void threats(double rows) {
    out.objects(
        "threats",
        some(invention.codes().threats, rows),
        code -> {
          boolean scored = sampler.chance(.6);
          out.field("scope", scored ? sampler.oneOf(EXTENTS) : null);
          out.field("timing", sampler.oneOf(TIMINGS));
          out.field("internationalTrade", (String) null);
          out.field("score", scored ? sampler.oneOf(IMPACTS) : null);
          out.field("severity", scored ? sampler.oneOf(SEVERITIES) : null);
          out.field("ancestry", (String) null);
          out.field("virus", (String) null);
          out.field("ias", sampler.chance(.1) ? "Unspecified species" : null);
          out.field("text", note());
          code.write(out);
        });
  }

  private @Nullable String note() {
    if (sampler.chance(.1)) {
      return null;
    }
    return sampler.chance(.8) ? "" : invention.prose().plain(sampler, sampler.between(20, 150));
  }

  private void codeFirst(Code code) {
    out.field("code", code.code());
    code.writeDescription(out);
  }

  /** None for a quarter of the assessments. */
  private List<Code> some(List<Code> list, double mean) {
    return sampler.chance(.25) ? List.of() : drawn(list, sampler.skewed(mean));
  }

  /** Distinct entries, common ones (the first of a list) more often. */
  private List<Code> drawn(List<Code> list, int count) {
    var drawn = new ArrayList<Code>();
    for (int tries = 0; tries < 3 * count && drawn.size() < count; tries++) {
      int last = sampler.between(0, list.size() - 1);
      var code = list.get(sampler.between(0, last));
      if (!drawn.contains(code)) {
        drawn.add(code);
      }
    }
    return drawn;
  }
}
