package org.saola.api.redlist4.document;

import org.jspecify.annotations.Nullable;
import org.saola.store.redlist.AssessmentSummary;

/** An item of a list of assessments (contract 3.1). */
public final class AssessmentItem {
  private static final String SITE = "https://www.iucnredlist.org/species/";

  private AssessmentItem() {}

  /**
   * What an item of a list by code ends with.
   *
   * @param code as the code list writes it
   */
  public record ListedBy(String code, String type) {}

  static String url(int sisTaxonId, int assessmentId) {
    return SITE + sisTaxonId + '/' + assessmentId;
  }

  /**
   * Writes an item.
   *
   * @param listedBy null for lists by name, whose items have neither code nor type
   */
  public static void write(
      JsonWriter out, AssessmentSummary item, Era era, @Nullable ListedBy listedBy) {
    out.object(() -> {
      if (era == Era.E4) {
        var date = item.assessmentDate();
        out.text(Era.ASSESSMENT_DATE, date == null ? null : era.timestamp(date));
      }
      out.text("year_published", item.yearPublished());
      out.bool("latest", item.latest());
      if (era != Era.E1) {
        out.bool("possibly_extinct", item.possiblyExtinct());
        out.bool("possibly_extinct_in_the_wild", item.possiblyExtinctInTheWild());
      }
      out.integer("sis_taxon_id", item.sisTaxonId());
      if (era == Era.E4) {
        out.text("criteria", item.criteria());
      }
      out.text("url", url(item.sisTaxonId(), item.assessmentId()));
      if (era.compareTo(Era.E3) >= 0) {
        out.text("taxon_scientific_name", item.scientificName());
        out.text("red_list_category_code", item.categoryCode());
      }
      out.integer("assessment_id", item.assessmentId());
      if (listedBy != null) {
        out.text("code", listedBy.code());
        out.text("code_type", listedBy.type());
      }
      CodedDocument.write(out, "scopes", item.scopes());
    });
  }
}
