package org.saola.status.why;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.saola.listing.Designation;
import org.saola.listing.Origin;
import org.saola.listing.Status;
import org.saola.listing.steps.ListingRule;
import org.saola.listing.steps.Step;
import org.saola.taxonomy.Taxon;

/** What told steps alone say of each taxon, without the changes and without the rules. */
record Replay(Designation designation, Map<Integer, List<Step>> byTaxon) {
  private static final Set<ListingRule> ARRIVALS =
      Set.of(
          ListingRule.PATH_STARTS,
          ListingRule.PATH_MEETS_OWN,
          ListingRule.PATH_EXCEPT_TAXON,
          ListingRule.PATH_EXCEPT_PLACES,
          ListingRule.PATH_OUTSIDE_PLACES,
          ListingRule.PATH_GOES_ON);

  static Replay of(Designation designation, List<Step> steps) {
    var byTaxon = new HashMap<Integer, List<Step>>();
    steps.forEach(
        step -> byTaxon.computeIfAbsent(step.taxon().id(), _ -> new ArrayList<>()).add(step));
    return new Replay(designation, byTaxon);
  }

  List<Step> steps(Taxon taxon) {
    return byTaxon.getOrDefault(taxon.id(), List.of());
  }

  /** Change, whether it is shown, whether it is current, whose texts it takes over. */
  Set<String> rows(Taxon taxon) {
    var rows = new TreeSet<String>();
    for (var change : WeighedChanges.of(steps(taxon))) {
      if (change.outcome() != ExplainedChange.Outcome.SET_ASIDE) {
        var texts = new TreeSet<Integer>();
        change.steps().stream()
            .filter(step -> step.rule() == ListingRule.TAKES_TEXTS && step.by() != null)
            .forEach(step -> texts.add(step.by()));
        boolean shown = change.outcome() == ExplainedChange.Outcome.SHOWN;
        rows.add(
            "%d shown=%s current=%s %s".formatted(change.change(), shown, change.current(), texts));
      }
    }
    return rows;
  }

  Status status(Taxon taxon) {
    var status = Status.NONE;
    var arrived = Status.NONE;
    boolean reached = false;
    for (var step : steps(taxon)) {
      status =
          switch (step.rule()) {
            case DIRECTLY_LISTED -> stronger(status, Status.LISTED);
            case DIRECTLY_EXCLUDED -> stronger(status, Status.EXCLUDED);
            case DIRECTLY_DELETED -> stronger(status, Status.DELETED);
            case STATUS_FROM_BELOW -> Status.LISTED;
            default -> status;
          };
      if (ARRIVALS.contains(step.rule())) {
        reached = true;
        arrived = stronger(arrived, Status.valueOf(step.value()));
      }
    }
    return reached ? arrived : status;
  }

  private static Status stronger(Status one, Status other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  Origin origin(Taxon taxon) {
    var rules = rules(taxon);
    boolean reached = rules.stream().anyMatch(ARRIVALS::contains);
    var explicit =
        reached
            ? Set.of(ListingRule.PATH_STARTS, ListingRule.PATH_MEETS_OWN)
            : Set.of(
                ListingRule.DIRECTLY_LISTED,
                ListingRule.DIRECTLY_EXCLUDED,
                ListingRule.DIRECTLY_DELETED);
    if (rules.stream().anyMatch(explicit::contains)) {
      return Origin.EXPLICIT;
    }
    return reached || rules.contains(ListingRule.STATUS_FROM_BELOW)
        ? Origin.INHERITED
        : Origin.UNTOUCHED;
  }

  private Set<ListingRule> rules(Taxon taxon) {
    var rules = new HashSet<ListingRule>();
    steps(taxon).forEach(step -> rules.add(step.rule()));
    return rules;
  }

  boolean notCovered(Taxon taxon) {
    var rules = rules(taxon);
    return !rules.contains(ListingRule.COVERED_BY_ROWS)
        && rules.stream()
            .anyMatch(
                Set.of(
                        ListingRule.GAP_BY_STATUS,
                        ListingRule.GAP_BY_PLACES,
                        ListingRule.GAP_BY_CONTENT,
                        ListingRule.GAP_BELOW,
                        ListingRule.NO_STATUS)
                    ::contains);
  }

  /** The sum of what children and the taxon itself bring, put together anew. */
  String text(Taxon taxon) {
    var words = new HashSet<String>();
    for (var step : steps(taxon)) {
      switch (step.rule()) {
        case CHILD_SYMBOLS -> words.addAll(List.of(step.value().split("/")));
        case CHILD_NOT_COVERED -> words.add("NC");
        case OWN_JOINS -> {
          words.addAll(ownSymbols(taxon));
          if (notCovered(taxon)) {
            words.add("NC");
          }
        }
        default -> {
          // of other sections
        }
      }
    }
    var ordered = new ArrayList<>(designation.symbols());
    ordered.add("NC");
    ordered.retainAll(words);
    return String.join("/", ordered);
  }

  private Set<String> ownSymbols(Taxon taxon) {
    var symbols = new HashSet<String>();
    for (var step : steps(taxon)) {
      if (step.rule() == ListingRule.OWN_SYMBOL) {
        symbols.add(step.value());
      }
    }
    return symbols;
  }
}
