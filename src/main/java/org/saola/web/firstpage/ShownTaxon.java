package org.saola.web.firstpage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.status.Coverage;
import org.saola.web.part.Signs;

/**
 * A taxon as the first page shows it.
 *
 * @param italic whether names of this rank are written in italics: genus and below
 * @param commonName English; empty when there is none
 * @param concept null when it is not in Species+, or nothing of that is served
 * @param assessment null when none is known, or what it says is not of the same
 * @param apart whether there is one under the name that may be of something else
 */
public record ShownTaxon(
    String name,
    boolean italic,
    String commonName,
    @Nullable ListedConcept concept,
    @Nullable ShownAssessment assessment,
    boolean apart) {

  static ShownTaxon of(TaxonRecord taxon, Coverage coverage, @Nullable ShownAssessment assessment) {
    return new ShownTaxon(
        taxon.fullName(),
        Signs.isItalic(taxon.rank().name().toLowerCase(Locale.ROOT)),
        taxon.commonNames().stream()
            .filter(name -> "EN".equals(name.language()))
            .map(VernacularName::name)
            .findFirst()
            .orElse(""),
        ListedConcept.of(taxon, coverage),
        assessment,
        false);
  }

  /** A species that is known from the Red List alone. */
  static ShownTaxon of(String name, ShownAssessment assessment) {
    return new ShownTaxon(name, true, "", null, assessment, false);
  }

  /** The same, for lists that may mean different things by the name. */
  ShownTaxon withoutCategory() {
    return new ShownTaxon(name, italic, commonName, concept, null, true);
  }

  /** Where its own page is. */
  public String path() {
    if (concept != null) {
      return "/species/cites:" + concept.id();
    }
    return assessment == null ? "/species" : "/species/iucn:" + assessment.sisId();
  }
}
