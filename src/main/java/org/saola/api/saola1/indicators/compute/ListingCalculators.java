package org.saola.api.saola1.indicators.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.indicators.RiskCategory;
import org.saola.indicators.listing.LagSummary;
import org.saola.indicators.listing.ListingLag;
import org.saola.indicators.listing.ListingLag.Assessed;
import org.saola.indicators.listing.ListingLag.Listed;
import org.saola.indicators.listing.TradeEvidence;
import org.saola.indicators.listing.TradeGap;
import org.saola.redlist.Assessment;
import tools.jackson.databind.node.ObjectNode;

/** What is told of species that are posted, and of their listings. */
final class ListingCalculators {
  private static final String MEMBERS = "members";
  private static final Set<String> APPENDICES = Set.of("I", "II", "III");
  private static final Set<String> LISTED = Set.of("I", "II", "III", "NC");
  private static final Set<String> RELATIONS =
      Set.of(
          "exact",
          "spelling",
          "synonym",
          "genus_transfer",
          "subspecies_of",
          "lump",
          "split",
          "higher_listing_only",
          "ambiguous",
          "none");

  private ListingCalculators() {}

  static ObjectNode lag(Inputs in) {
    var out = JsonAnswer.object();
    LagDocument.write(out, of(in));
    return out;
  }

  private static ListingLag of(Inputs in) {
    var assessments = new ArrayList<Assessed>();
    for (var entry : in.list("assessments")) {
      var parts = in.parts("assessments", entry, 3);
      int year = in.whole("assessments", parts.get(0));
      var scope = parts.get(2).isEmpty() ? Assessment.GLOBAL : parts.get(2);
      if (scope.equals(Assessment.GLOBAL)) {
        assessments.add(new Assessed(year, RiskCategory.of(parts.get(1))));
      }
    }
    boolean third = in.flag("iii", false);
    var listings = new ArrayList<Listed>();
    for (var entry : in.list("listings")) {
      var parts = in.parts("listings", entry, 3);
      int from = in.whole("listings", parts.get(0));
      var to = parts.get(1).isEmpty() ? null : Integer.valueOf(in.whole("listings", parts.get(1)));
      var appendix = parts.get(2);
      if (!APPENDICES.contains(appendix)) {
        throw in.wrong("listings", "input.appendix", Parameters.shown(entry));
      }
      if (third || !appendix.equals("III")) {
        listings.add(new Listed(from, to));
      }
    }
    return ListingLag.of(assessments, listings, in.whole("today_year"));
  }

  /** Of members that are posted as for one lag each; names alone tell nothing. */
  static ObjectNode lagSummary(Inputs in) {
    if (!in.body().path(MEMBERS).isArray() && in.find(MEMBERS).isPresent()) {
      throw in.wrong(MEMBERS, "input.members");
    }
    var lags =
        in.body().path(MEMBERS).isArray()
            ? in.objects(MEMBERS).stream().map(ListingCalculators::of).toList()
            : List.<ListingLag>of();
    var out = JsonAnswer.object();
    LagDocument.write(out, LagSummary.of(lags));
    return out;
  }

  static ObjectNode gap(Inputs in) {
    var trade = trade(in);
    var relation = in.find("relation").orElse("exact");
    if (!RELATIONS.contains(relation)) {
      throw in.wrong("relation", "input.relation", Parameters.shown(relation));
    }
    var appendices =
        Arrays.stream(in.find("cites_listing").orElse("NC").split("/", -1))
            .map(String::strip)
            .collect(Collectors.toSet());
    if (!LISTED.containsAll(appendices)) {
      throw in.wrong("cites_listing", "input.listing");
    }
    var also = in.list("also").stream().map(RiskCategory::of).collect(Collectors.toSet());
    var category = RiskCategory.of(in.find("category").orElse(""));
    var gap = TradeGap.of(new TradeGap.Facts(category, trade, appendices, relation), also);
    return JsonAnswer.object()
        .put("trade", trade.code())
        .put("in_gap", gap.membership().code())
        .put("reason", gap.reason());
  }

  private static TradeEvidence trade(Inputs in) {
    boolean used =
        in.list("use_international").stream()
            .map(entry -> in.parts("use_international", entry, 2).get(1))
            .anyMatch("true"::equalsIgnoreCase);
    var threats =
        in.list("threats").stream()
            .map(entry -> in.parts("threats", entry, 3))
            .map(parts -> new TradeEvidence.Threat(parts.get(0), parts.get(1), parts.get(2)))
            .toList();
    return TradeEvidence.of(used, threats);
  }
}
