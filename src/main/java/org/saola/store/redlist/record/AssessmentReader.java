package org.saola.store.redlist.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.json.JsonFields;
import org.saola.json.MalformedRecord;
import org.saola.json.UnknownKeys;
import org.saola.redlist.Assessment;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.Assessment.Documentation;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.SupplementaryInfo;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the document of an assessment, of whichever era (contract 3.3). */
public final class AssessmentReader {
  private static final Set<String> KEYS =
      Set.of(
          "assessment_date",
          "year_published",
          "latest",
          "possibly_extinct",
          "possibly_extinct_in_the_wild",
          "sis_taxon_id",
          "criteria",
          "url",
          "citation",
          "assessment_id",
          "assessment_points",
          "assessment_ranges",
          "taxon",
          "population_trend",
          "red_list_category",
          "supplementary_info",
          "documentation",
          "biogeographical_realms",
          "conservation_actions",
          "faos",
          "habitats",
          "locations",
          "researches",
          "use_and_trade",
          "threats",
          "credits",
          "errata",
          "references",
          "growth_forms",
          "lmes",
          "scopes",
          "stresses",
          "systems");
  private static final Set<String> CATEGORY_KEYS = Set.of("version", "description", "code");
  private static final Set<String> DOCUMENTATION_KEYS =
      Set.of(
          "range",
          "population",
          "habitats",
          "threats",
          "measures",
          "use_trade",
          "rationale",
          "trend_justification",
          "taxonomic_notes");
  private static final String ACCESS = "Accessed on ";
  private static final SupplementaryInfo NO_INFORMATION =
      SupplementaryInfoReader.read(
          JsonFields.of(JsonNodeFactory.instance.objectNode(), new UnknownKeys()));
  private static final Documentation NO_DOCUMENTATION =
      new Documentation(null, null, null, null, null, null, null, null, null);

  private AssessmentReader() {}

  public static Assessment read(JsonFields fields) {
    fields.know(KEYS);
    var taxon = TaxonReader.find(fields);
    checkTaxonId(fields, taxon);
    return new Assessment(
        fields.getId("assessment_id"),
        date(fields),
        fields.findText("year_published"),
        fields.getFlag("latest"),
        flag(fields, "possibly_extinct"),
        flag(fields, "possibly_extinct_in_the_wild"),
        fields.findText("criteria"),
        withoutAccess(fields.getText("citation")),
        flag(fields, "assessment_points"),
        flag(fields, "assessment_ranges"),
        taxon,
        CodedReader.find(fields, "population_trend"),
        category(fields),
        information(fields),
        documentation(fields),
        CodedReader.list(fields, "biogeographical_realms"),
        fields.list("conservation_actions", CodedReader::noted),
        fields.list("faos", CodedReader::occurrence),
        fields.list("habitats", CodedReader::habitat),
        fields.list("locations", CodedReader::location),
        fields.list("researches", CodedReader::noted),
        fields.list("use_and_trade", CodedReader::useAndTrade),
        fields.list("threats", CodedReader::threat),
        fields.list("credits", SourcesReader::credit),
        fields.list("errata", SourcesReader::erratum),
        fields.list("references", SourcesReader::reference),
        CodedReader.list(fields, "growth_forms"),
        CodedReader.list(fields, "lmes"),
        CodedReader.list(fields, "scopes"),
        CodedReader.list(fields, "stresses"),
        CodedReader.list(fields, "systems"));
  }

  private static void checkTaxonId(JsonFields fields, RedListTaxon taxon) {
    var sisId = fields.findId("sis_taxon_id");
    if (sisId != null && sisId != taxon.name().sisId()) {
      throw new MalformedRecord(
          "sis_taxon_id",
          sisId.toString(),
          "the taxon of the document has sis_id " + taxon.name().sisId());
    }
  }

  private static boolean flag(JsonFields fields, String key) {
    return Boolean.TRUE.equals(fields.findFlag(key));
  }

  /** A midnight of UTC; since 2026 told by the clocks of London, in summer an hour later. */
  private static @Nullable LocalDate date(JsonFields fields) {
    var text = fields.findText("assessment_date");
    if (text == null) {
      return null;
    }
    try {
      return text.length() == "2000-01-31".length()
          ? LocalDate.parse(text)
          : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    } catch (DateTimeException _) {
      throw new MalformedRecord(
          "assessment_date", text, "a time such as 2020-01-31T00:00:00.000Z is needed here");
    }
  }

  /** Cuts off the day of access, which is another one each day. */
  private static String withoutAccess(String citation) {
    int cut = citation.lastIndexOf(ACCESS);
    return cut < 0 ? citation : citation.substring(0, cut);
  }

  private static Category category(JsonFields fields) {
    var category = fields.findObject("red_list_category", CATEGORY_KEYS);
    if (category == null) {
      throw new MalformedRecord("red_list_category", null, "a category is needed here");
    }
    return new Category(
        category.findText("version"), CodedReader.english(category), category.getText("code"));
  }

  private static SupplementaryInfo information(JsonFields fields) {
    var info = fields.findObject("supplementary_info", SupplementaryInfoReader.KEYS);
    return info == null ? NO_INFORMATION : SupplementaryInfoReader.read(info);
  }

  private static Documentation documentation(JsonFields fields) {
    var texts = fields.findObject("documentation", DOCUMENTATION_KEYS);
    return texts == null
        ? NO_DOCUMENTATION
        : new Documentation(
            texts.findText("range"),
            texts.findText("population"),
            texts.findText("habitats"),
            texts.findText("threats"),
            texts.findText("measures"),
            texts.findText("use_trade"),
            texts.findText("rationale"),
            texts.findText("trend_justification"),
            texts.findText("taxonomic_notes"));
  }
}
