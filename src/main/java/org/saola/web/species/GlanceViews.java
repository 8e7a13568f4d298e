package org.saola.web.species;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.redlist.Coded;
import org.saola.species.EvaluatedTaxon;
import org.saola.species.ListedTaxon;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.status.Finding;
import org.saola.status.ListingStatus;
import org.saola.store.redlist.AssessmentSummary;
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
record GlanceViews(String name, Language language, LocalDate today) {

  List<Evaluation> evaluations(List<EvaluatedTaxon> taxa) {
    var evaluations = new ArrayList<Evaluation>();
    for (var taxon : taxa) {
      for (var each : taxon.status().scopes()) {
        taxon.assessments().stream()
            .filter(summary -> summary.assessmentId() == each.assessment().id())
            .findFirst()
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
        taxon.details(summary.assessmentId(), today).trend(),
        summary.scientificName().equals(name) ? null : summary.scientificName(),
        "https://www.iucnredlist.org/species/%d/%d"
            .formatted(summary.sisTaxonId(), summary.assessmentId()));
  }

  /** The category, and whether the species is possibly extinct. */
  static String code(AssessmentSummary summary) {
    if (summary.possiblyExtinct()) {
      return summary.categoryCode() + "(PE)";
    }
    return summary.categoryCode() + (summary.possiblyExtinctInTheWild() ? "(PEW)" : "");
  }

  /** Why no assessment is shown, where none was in force. */
  @Nullable EmptyCell notEvaluated(List<EvaluatedTaxon> taxa) {
    return taxa.stream().anyMatch(taxon -> !taxon.status().scopes().isEmpty())
        ? null
        : empty(taxa.getFirst().status().finding(), Emptiness.NOT_EVALUATED);
  }

  LawCell cites(ListedTaxon taxon) {
    return taxon.ofCms() ? ofCms() : cell(taxon, taxon.status().cites());
  }

  LawCell eu(ListedTaxon taxon) {
    return taxon.ofCms() ? ofCms() : cell(taxon, taxon.status().eu());
  }

  private static LawCell ofCms() {
    return new LawCell(null, List.of(), new EmptyCell(Emptiness.UNKNOWN, "other_taxonomy"), null);
  }

  private LawCell cell(ListedTaxon taxon, ListingStatus status) {
    var finding = status.finding();
    boolean listed = finding instanceof Finding.Listed;
    var label = taxon.taxon().fullName();
    return new LawCell(
        listed ? status.summary() : null,
        status.listings().certain().stream().map(this::annotation).toList(),
        listed ? null : empty(finding, Emptiness.NOT_LISTED),
        label.equals(name) ? null : label);
  }

  private Annotation annotation(Listing row) {
    var texts = new Texts(language);
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
