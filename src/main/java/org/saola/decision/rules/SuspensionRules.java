package org.saola.decision.rules;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.cites.Suspension;
import org.saola.decision.OpenQuestion;
import org.saola.decision.Rule;
import org.saola.status.law.Hold;
import org.saola.trade.TradeCode;

/** Rules S: recommendations of CITES to suspend trade, where a listing of CITES applies. */
final class SuspensionRules {
  private static final Pattern ALL_TRADE = Pattern.compile("\\ball (trade|exports)\\b");

  /** What a suspension is about. */
  private enum Extent {
    ALL,
    COMMERCIAL,
    UNCLEAR
  }

  private final Movement movement;
  private final Docket docket;

  SuspensionRules(Movement movement, Docket docket) {
    this.movement = movement;
    this.docket = docket;
  }

  void apply() {
    var lineage = movement.lineage();
    of(movement.exporter(), lineage, false);
    of(movement.importer(), lineage, true);
    originSuspended(lineage);
  }

  /** Those on exports from one side, or on imports into the other. */
  private void of(@Nullable String country, Set<Integer> lineage, boolean imports) {
    var place = movement.geoEntity(country);
    if (place != null) {
      movement.law().suspensions().of(place, lineage).stream()
          .filter(each -> Boolean.TRUE.equals(each.appliesToImport()) == imports)
          .filter(this::holds)
          .forEach(this::weigh);
    }
  }

  /** S9: only the origin of what is re-exported is suspended. */
  private void originSuspended(Set<Integer> lineage) {
    var origin = movement.geoEntity(movement.shipment().origin());
    if (!movement.reExport() || origin == null) {
      return;
    }
    movement.law().suspensions().of(origin, lineage).stream()
        .filter(each -> !Boolean.TRUE.equals(each.appliesToImport()))
        .filter(this::holds)
        .forEach(suspension -> {
          docket.fire(Rule.S9, suspension.id());
          docket.ask(OpenQuestion.SUSPENSION_OF_ORIGIN);
        });
  }

  /** S8, S7x, S7: whether it held on the day. */
  private boolean holds(Suspension suspension) {
    var hold = movement.law().suspensions().on(movement.date(), suspension);
    switch (hold) {
      case NOT_BEGUN -> docket.reject(Rule.S8, suspension.id());
      case ENDED -> docket.reject(Rule.S7X, suspension.id());
      case END_UNKNOWN -> {
        docket.fire(Rule.S7, suspension.id());
        docket.ask(OpenQuestion.SUSPENSION_END_UNKNOWN);
      }
      case IN_FORCE -> {
        // it is weighed next
      }
    }
    return hold == Hold.IN_FORCE;
  }

  private void weigh(Suspension suspension) {
    if (!concerns(suspension)) {
      return;
    }
    switch (extent(suspension)) {
      case ALL -> all(suspension);
      case COMMERCIAL -> commercial(suspension);
      case UNCLEAR -> {
        // S5 has asked
      }
    }
  }

  /** S5: a source or a term that the source tells apart from the notes is another one. */
  private boolean concerns(Suspension suspension) {
    var scope = suspension.scope();
    boolean other =
        differs(scope.sourceIds(), movement.source())
            || differs(scope.termIds(), movement.shipment().term());
    if (other) {
      docket.reject(Rule.S5, suspension.id());
      return false;
    }
    if (!scope.sourceIds().isEmpty() && movement.source() == null) {
      docket.ask(OpenQuestion.SOURCE_NEEDED);
    }
    if (!scope.termIds().isEmpty() && movement.shipment().term() == null) {
      docket.ask(OpenQuestion.TERM_NEEDED);
    }
    return true;
  }

  private boolean differs(Set<Integer> ids, @Nullable String given) {
    return !ids.isEmpty()
        && given != null
        && ids.stream()
            .map(movement.law()::tradeCode)
            .filter(Objects::nonNull)
            .map(TradeCode::code)
            .noneMatch(given::equals);
  }

  /** S5: stricter domestic measures, exceptions, any note on imports, and words not known here. */
  private Extent extent(Suspension suspension) {
    var notes = suspension.notes() == null ? "" : suspension.notes().toLowerCase(Locale.ROOT);
    boolean imports = Boolean.TRUE.equals(suspension.appliesToImport());
    if (notes.contains("stricter domestic")
        || notes.contains("exception")
        || (imports && !notes.isEmpty())) {
      askForScope(suspension);
      return notes.contains("all commercial") ? Extent.COMMERCIAL : Extent.UNCLEAR;
    }
    if (notes.contains("commercial")) {
      return Extent.COMMERCIAL;
    }
    if (notes.isEmpty() || ALL_TRADE.matcher(notes).find()) {
      return Extent.ALL;
    }
    askForScope(suspension);
    return Extent.UNCLEAR;
  }

  private void askForScope(Suspension suspension) {
    docket.fire(Rule.S5, suspension.id());
    docket.ask(OpenQuestion.SUSPENSION_SCOPE);
  }

  /** S1: no note, or all trade, all exports. */
  private void all(Suspension suspension) {
    docket.fire(Rule.S1, suspension.id());
    docket.suspend();
  }

  /** S2, S3, S4: commercial trade; suspended, of another purpose, of a purpose nobody told. */
  private void commercial(Suspension suspension) {
    if (movement.commercial()) {
      docket.fire(Rule.S2, suspension.id());
      docket.suspend();
    } else if (movement.purposeMissing()) {
      docket.fire(Rule.S4, suspension.id());
      docket.askStrictly(OpenQuestion.PURPOSE_NEEDED);
      docket.suspend();
    } else {
      docket.reject(Rule.S3, suspension.id());
    }
  }
}
