package org.saola.web.species;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.listing.Designation;
import org.saola.redlist.Coded;
import org.saola.species.EvaluatedTaxon;
import org.saola.species.ListedTaxon;
import org.saola.species.Species;
import org.saola.species.SpeciesDatasets;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.status.Doubt;
import org.saola.status.Finding;
import org.saola.status.ListingStatus;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.taxonomy.Rank;
import org.saola.web.page.Words;
import org.saola.web.part.Emptiness;
import org.saola.web.species.SpeciesView.Annotation;
import org.saola.web.species.SpeciesView.EmptyCell;
import org.saola.web.species.SpeciesView.Evaluation;
import org.saola.web.species.SpeciesView.LawCell;

/**
 * Makes the cells that answer at a glance.
 *
 * @param name of the page
 */
record GlanceViews(
    Shown shown, String name, Words words, TaxonReading reading, SpeciesDatasets datasets) {

  List<Evaluation> evaluations() {
    var evaluations = new ArrayList<Evaluation>();
    for (var taxon : shown.categories()) {
      for (var each : taxon.status().scopes()) {
        taxon
            .assessment(each)
            .ifPresent(summary -> evaluations.add(evaluation(taxon, summary, each.scope())));
      }
    }
    return evaluations;
  }

  private Evaluation evaluation(
      EvaluatedTaxon taxon, AssessmentSummary summary, @Nullable Coded scope) {
    return new Evaluation(
        code(summary),
        scope == null ? null : scope.description(),
        summary.yearPublished(),
        Texts.blankToNull(summary.criteria()),
        reading.details(taxon, summary.assessmentId()).trend(),
        label(taxon, summary.scientificName()),
        shown.categories().size() == 1 ? null : SpeciesViews.title(taxon.release(), words));
  }

  /** The name that a list has, where it means something else by it, or does not have that name. */
  private @Nullable String label(Species.Taxon taxon, String there) {
    return shown.isSame(taxon) && there.equals(name) ? null : there;
  }

  /** The category, and whether the species is possibly extinct. */
  static String code(AssessmentSummary summary) {
    if (summary.possiblyExtinct()) {
      return summary.categoryCode() + "(PE)";
    }
    return summary.categoryCode() + (summary.possiblyExtinctInTheWild() ? "(PEW)" : "");
  }

  /** Why no assessment is shown, where none was in force. */
  @Nullable EmptyCell notEvaluated() {
    var taxa = shown.categories();
    return taxa.stream().anyMatch(taxon -> !taxon.status().scopes().isEmpty())
        ? null
        : empty(taxa.getFirst().status().finding(), Emptiness.NOT_EVALUATED);
  }

  LawCell cites(ListedTaxon taxon) {
    return taxon.ofCms() ? ofCms() : cell(taxon, Designation.CITES, taxon.status().cites());
  }

  LawCell eu(ListedTaxon taxon) {
    return taxon.ofCms() ? ofCms() : cell(taxon, Designation.EU, taxon.status().eu());
  }

  private static LawCell ofCms() {
    return new LawCell(
        null, List.of(), new EmptyCell(Emptiness.UNKNOWN, "other_taxonomy"), null, null);
  }

  private LawCell cell(ListedTaxon taxon, Designation designation, ListingStatus status) {
    var finding = status.finding();
    var listed = finding instanceof Finding.Listed ? status.summary() : null;
    if (listed != null && inherits(taxon)) {
      listed = status.ofRows(designation);
      finding = listed == null ? new Finding.Unknown(Doubt.LISTED_BELOW) : finding;
    }
    return new LawCell(
        listed,
        status.listings().certain().stream().map(this::annotation).toList(),
        listed == null ? empty(finding, Emptiness.NOT_LISTED) : null,
        label(taxon, taxon.taxon().fullName()),
        taxon.key().text(datasets));
  }

  /** Of a taxon above it a species has only what is listed itself, not what is below that. */
  private boolean inherits(ListedTaxon taxon) {
    return !shown.isSame(taxon) && taxon.taxon().rank().compareTo(Rank.SPECIES) < 0;
  }

  private Annotation annotation(Listing row) {
    var texts = new Texts(words.language());
    var text = texts.of(row.annotation());
    var hash = row.hash();
    return new Annotation(
        row.symbol(),
        row.effectiveAt(),
        text.text(),
        text.other(),
        hash == null ? null : hash.symbol(),
        Texts.blankToNull(texts.name(row.party())));
  }

  private static EmptyCell empty(Finding finding, Emptiness none) {
    return switch (finding) {
      case Finding.NotImported _ -> new EmptyCell(Emptiness.NOT_LOADED, null);
      case Finding.Unknown(var doubt) -> new EmptyCell(Emptiness.UNKNOWN, doubt.code());
      default -> new EmptyCell(none, null);
    };
  }
}
