package org.saola.api.redlist4.document;

import org.saola.redlist.Assessment;
import org.saola.redlist.Assessment.Citation;
import org.saola.redlist.Assessment.Documentation;
import org.saola.redlist.Assessment.Location;
import org.saola.redlist.Assessment.Occurrence;
import org.saola.redlist.Assessment.Threat;
import org.saola.redlist.Assessment.UseAndTrade;
import org.saola.redlist.RedListCitation;

/** The document of an assessment: 33 fields (contract 3.3), cut where the day of access stands. */
final class AssessmentDocument {
  private final JsonWriter out = new JsonWriter(16 * 1024);
  private final Assessment assessment;
  private int cut;

  AssessmentDocument(Assessment assessment) {
    this.assessment = assessment;
    out.object(this::fields);
  }

  /** What comes before the day of access. */
  byte[] beforeDate() {
    return out.toBytes(0, cut);
  }

  /** What comes after the day of access. */
  byte[] afterDate() {
    return out.toBytes(cut, out.size());
  }

  private void fields() {
    out.text(
        Era.ASSESSMENT_DATE,
        assessment.assessmentDate() == null ? null : Era.E4.timestamp(assessment.assessmentDate()));
    out.text("year_published", assessment.yearPublished());
    out.bool("latest", assessment.latest());
    out.bool("possibly_extinct", assessment.possiblyExtinct());
    out.bool("possibly_extinct_in_the_wild", assessment.possiblyExtinctInTheWild());
    out.integer("sis_taxon_id", assessment.sisTaxonId());
    out.text("criteria", assessment.criteria());
    out.text("url", AssessmentItem.url(assessment.sisTaxonId(), assessment.id()));
    citation();
    out.integer("assessment_id", assessment.id());
    out.bool("assessment_points", assessment.points());
    out.bool("assessment_ranges", assessment.ranges());
    out.object("taxon", () -> RedListTaxonDocument.fields(out, assessment.taxon()));
    CodedDocument.write(out, "population_trend", assessment.populationTrend());
    out.object("red_list_category", () -> CodedDocument.fields(out, assessment.category()));
    out.object(
        "supplementary_info",
        () -> SupplementaryInfoDocument.fields(out, assessment.supplementaryInfo()));
    out.object("documentation", () -> documentation(assessment.documentation()));
    classifications();
    sources();
    CodedDocument.write(out, "growth_forms", assessment.growthForms());
    CodedDocument.write(out, "lmes", assessment.lmes());
    CodedDocument.write(out, "scopes", assessment.scopes());
    CodedDocument.write(out, "stresses", assessment.stresses());
    CodedDocument.write(out, "systems", assessment.systems());
  }

  private void citation() {
    out.beginText("citation", RedListCitation.accessed(assessment.citation()));
    cut = out.size();
    out.endText(".");
  }

  private void documentation(Documentation texts) {
    out.text("range", texts.range());
    out.text("population", texts.population());
    out.text("habitats", texts.habitats());
    out.text("threats", texts.threats());
    out.text("measures", texts.measures());
    out.text("use_trade", texts.useTrade());
    out.text("rationale", texts.rationale());
    out.text("trend_justification", texts.trendJustification());
    out.text("taxonomic_notes", texts.taxonomicNotes());
  }

  private void classifications() {
    CodedDocument.write(out, "biogeographical_realms", assessment.biogeographicalRealms());
    out.array("conservation_actions", assessment.conservationActions(), this::noted);
    out.array("faos", assessment.faos(), occurrence -> out.object(() -> occurrence(occurrence)));
    out.array(
        "habitats",
        assessment.habitats(),
        habitat ->
            out.object(() -> {
              out.text("majorImportance", habitat.majorImportance());
              out.text("season", habitat.season());
              out.text("suitability", habitat.suitability());
              CodedDocument.fields(out, habitat.coded());
            }));
    out.array("locations", assessment.locations(), this::location);
    out.array("researches", assessment.researches(), this::noted);
    out.array("use_and_trade", assessment.useAndTrade(), this::useAndTrade);
    out.array("threats", assessment.threats(), this::threat);
  }

  /** Here the code comes before the description. */
  private void noted(Assessment.NotedCode action) {
    out.object(() -> {
      out.text("note", action.note());
      out.text("code", action.coded().code());
      CodedDocument.description(out, action.coded().description());
    });
  }

  private void location(Location location) {
    out.object(() -> {
      out.bool("is_endemic", location.endemic());
      occurrence(location.occurrence());
    });
  }

  private void occurrence(Occurrence occurrence) {
    out.text("formerlyBred", occurrence.formerlyBred());
    out.text("origin", occurrence.origin());
    out.text("presence", occurrence.presence());
    out.texts("seasonality", occurrence.seasonality());
    CodedDocument.fields(out, occurrence.coded());
  }

  private void useAndTrade(UseAndTrade use) {
    out.object(() -> {
      out.bool("international", use.international());
      out.bool("national", use.national());
      out.text("other", use.other());
      out.bool("subsistence", use.subsistence());
      CodedDocument.fields(out, use.coded());
    });
  }

  private void threat(Threat threat) {
    out.object(() -> {
      out.text("scope", threat.scope());
      out.text("timing", threat.timing());
      out.text("internationalTrade", threat.internationalTrade());
      out.text("score", threat.score());
      out.text("severity", threat.severity());
      out.text("ancestry", threat.ancestry());
      out.text("virus", threat.virus());
      out.text("ias", threat.ias());
      out.text("text", threat.text());
      CodedDocument.fields(out, threat.coded());
    });
  }

  private void sources() {
    out.array(
        "credits",
        assessment.credits(),
        credit ->
            out.object(() -> {
              out.text("credit_type_name", credit.typeName());
              out.text("full", credit.full());
              out.texts("value", credit.value());
            }));
    out.array(
        "errata", assessment.errata(), reason -> out.object(() -> out.text("reason", reason)));
    out.array("references", assessment.references(), this::reference);
  }

  private void reference(Citation reference) {
    out.object(() -> {
      out.text("citation", reference.citation());
      out.text("year", reference.year());
      out.text("title", reference.title());
      out.text("author", reference.author());
      out.text("citation_short", reference.citationShort());
    });
  }
}
