package org.saola.decision.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.decision.OpenQuestion;
import org.saola.decision.Paper;
import org.saola.decision.Rule;
import org.saola.decision.rules.GeographyRules.Side;
import org.saola.status.law.LawRow;

/**
 * Rules R and C: the documents of CITES, where a listing applies. First reservations, which decide
 * whom the Convention binds for this species; then from top to bottom, until a rule ends it.
 */
final class CitesRules {
  private static final String FIRST = "I";
  private static final String SECOND = "II";
  private static final String THIRD = "III";
  private static final String SPECIALLY_BRED = "D";
  private static final Set<String> CERTIFIED = Set.of("C", "A");

  private final Movement movement;
  private final List<AppliedRow> rows;
  private final Set<Side> outside;
  private final Docket docket;
  private final String appendix;

  /**
   * @param rows of the strictest appendix, at least one
   * @param outside who is no Party; reservations add to it
   */
  CitesRules(Movement movement, List<AppliedRow> rows, Set<Side> outside, Docket docket) {
    this.movement = movement;
    this.rows = rows;
    this.outside = outside;
    this.docket = docket;
    this.appendix = rows.getFirst().symbol();
  }

  void apply() {
    reservations();
    if (bothOutside() || preConvention()) {
      return;
    }
    claimedPreConvention();
    if (new EffectsRules(movement, appendix, docket).exempt() || fromTheSea()) {
      return;
    }
    doubtfulSource();
    var asAppendix = speciallyBred();
    if (certificateAlone()) {
      return;
    }
    if (movement.reExport()) {
      reExport(asAppendix);
    } else {
      export(asAppendix);
    }
  }

  /** R1, R2: who holds a reservation on this appendix is no Party for this species. */
  private void reservations() {
    for (var subject : movement.subjects()) {
      var law = movement.law();
      for (var row : law.listings().reservations(subject, movement.date())) {
        var party = law.isoCode(row.change().partyId());
        if (!row.symbol().equals(appendix) || party == null) {
          continue;
        }
        if (party.equals(movement.exporter())) {
          reservation(Rule.R1, Side.EXPORTER, row);
        }
        if (party.equals(movement.importer())) {
          reservation(Rule.R2, Side.IMPORTER, row);
        }
      }
    }
  }

  /** One against a part of the listing only does not take the Party out; people read its text. */
  private void reservation(Rule rule, Side side, LawRow row) {
    if (row.change().partial()) {
      docket.reject(rule, row.id());
      docket.ask(OpenQuestion.ANNOTATION_TEXT);
    } else {
      docket.fire(rule, row.id());
      outside.add(side);
    }
  }

  /** R3: the Convention binds neither side. */
  private boolean bothOutside() {
    boolean neither =
        movement.exporter() != null
            && outside.contains(Side.EXPORTER)
            && outside.contains(Side.IMPORTER);
    if (neither) {
      docket.fire(Rule.R3);
    }
    return neither;
  }

  /** C1: acquired before the first inclusion in any appendix. */
  private boolean preConvention() {
    var acquired = movement.acquiredOn();
    var first = firstInclusion();
    if (acquired == null || first == null || !acquired.isBefore(first)) {
      return false;
    }
    docket.fire(Rule.C1, first);
    fromExporter(Paper.PRE_CONVENTION_CERTIFICATE);
    return true;
  }

  private @Nullable LocalDate firstInclusion() {
    return movement.subjects().stream()
        .flatMap(
            subject -> movement.law().listings().firstListed(subject, movement.date()).stream())
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** C2: said to be pre-Convention, without a day or with one that is not. */
  private void claimedPreConvention() {
    if (movement.sourceIs("O")) {
      docket.fire(Rule.C2);
      docket.ask(
          movement.acquiredOn() == null
              ? OpenQuestion.ACQUISITION_DATE_NEEDED
              : OpenQuestion.PRE_CONVENTION_CLAIM_CONTRADICTED);
    }
  }

  /** C4, C4c: introduction from the sea; for Appendix I with C8. */
  private boolean fromTheSea() {
    if (!movement.fromTheSea()) {
      return false;
    }
    if (appendix.equals(THIRD)) {
      docket.fire(Rule.C4C);
      docket.exempt();
      return true;
    }
    docket.fire(Rule.C4);
    docket.require(Paper.INTRODUCTION_FROM_SEA_CERTIFICATE, movement.importer());
    if (appendix.equals(FIRST)) {
      if (movement.commercial()) {
        notForCommerce();
      } else if (movement.purposeMissing()) {
        docket.ask(OpenQuestion.PURPOSE_NEEDED);
      }
    }
    return true;
  }

  /** C13, C14: of unknown source, or confiscated; as if from the wild. */
  private void doubtfulSource() {
    if (movement.sourceIs("U")) {
      docket.fire(Rule.C13);
      docket.ask(OpenQuestion.SOURCE_UNKNOWN);
    }
    if (movement.sourceIs("I")) {
      docket.fire(Rule.C14);
      docket.ask(OpenQuestion.CONFISCATED_SPECIMEN);
    }
  }

  /** C5, C5a: bred or propagated for commerce, Appendix I is deemed II; not without register. */
  private String speciallyBred() {
    if (!appendix.equals(FIRST) || !movement.sourceIs(SPECIALLY_BRED)) {
      return appendix;
    }
    docket.fire(Rule.C5);
    var registered = movement.shipment().registeredOperation();
    if (movement.plant() || Boolean.TRUE.equals(registered)) {
      return SECOND;
    }
    if (registered == null) {
      docket.ask(OpenQuestion.REGISTERED_OPERATION);
      return SECOND;
    }
    docket.fire(Rule.C5A);
    return FIRST;
  }

  /** C6, C6a: bred in captivity or artificially propagated; the certificate is all. */
  private boolean certificateAlone() {
    var source = movement.source();
    if (source == null || !CERTIFIED.contains(source) || movement.reExport()) {
      return false;
    }
    docket.fire(Rule.C6);
    fromExporter(
        source.equals("C")
            ? Paper.CAPTIVE_BRED_CERTIFICATE
            : Paper.ARTIFICIAL_PROPAGATION_CERTIFICATE);
    if (appendix.equals(FIRST) && movement.commercial()) {
      docket.fire(Rule.C6A);
      docket.ask(OpenQuestion.COMMERCIAL_CAPTIVE_BRED);
    }
    return true;
  }

  /** C7r, C9r, C12: a certificate of re-export; for Appendix I an import permit too. */
  private void reExport(String asAppendix) {
    fromExporter(Paper.RE_EXPORT_CERTIFICATE);
    docket.fire(
        switch (asAppendix) {
          case FIRST -> Rule.C7R;
          case SECOND -> Rule.C9R;
          default -> Rule.C12;
        });
    var source = movement.source();
    if (asAppendix.equals(FIRST) && (source == null || !CERTIFIED.contains(source))) {
      importPermit();
    }
  }

  /** C7, C9, C10, C11: permits and certificates of the exporting State. */
  private void export(String asAppendix) {
    switch (asAppendix) {
      case FIRST -> {
        docket.fire(Rule.C7);
        fromExporter(Paper.EXPORT_PERMIT);
        importPermit();
      }
      case SECOND -> {
        docket.fire(Rule.C9);
        fromExporter(Paper.EXPORT_PERMIT);
      }
      default -> {
        boolean listedHere = listingParties().contains(movement.place());
        docket.fire(listedHere ? Rule.C10 : Rule.C11);
        fromExporter(listedHere ? Paper.EXPORT_PERMIT : Paper.CERTIFICATE_OF_ORIGIN);
      }
    }
  }

  private Set<Integer> listingParties() {
    return rows.stream()
        .map(row -> row.row().change().partyId())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** C8q: an import permit of Appendix I, whose purpose must be known; C8 where it is commerce. */
  private void importPermit() {
    docket.require(
        outside.contains(Side.IMPORTER) ? Paper.COMPARABLE_DOCUMENT : Paper.IMPORT_PERMIT,
        movement.importer());
    if (movement.commercial()) {
      notForCommerce();
    } else if (movement.purposeMissing()) {
      docket.fire(Rule.C8Q);
      docket.ask(OpenQuestion.PURPOSE_NEEDED);
    }
  }

  /** C8: specimens of Appendix I are not imported for primarily commercial purposes. */
  private void notForCommerce() {
    docket.fire(Rule.C8);
    docket.bar();
  }

  /**
   * From a State that is outside, a document that is comparable to it. From the sea, where nobody
   * exports, the State of introduction issues what an exporter would.
   */
  private void fromExporter(Paper paper) {
    var exporter = movement.exporter();
    docket.require(
        outside.contains(Side.EXPORTER) ? Paper.COMPARABLE_DOCUMENT : paper,
        exporter == null ? movement.importer() : exporter);
  }
}
