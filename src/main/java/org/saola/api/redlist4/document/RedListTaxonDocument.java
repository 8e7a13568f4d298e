package org.saola.api.redlist4.document;

import java.util.List;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Name;

/** The document of a taxon: 21 fields, 15 when it is nested (contract 3.4). */
final class RedListTaxonDocument {
  private RedListTaxonDocument() {}

  static void fields(JsonWriter out, RedListTaxon taxon) {
    var name = taxon.name();
    identity(out, name);
    nested(out, "species_taxa", taxon.speciesTaxa());
    nested(out, "subpopulation_taxa", taxon.subpopulationTaxa());
    nested(out, "infrarank_taxa", taxon.infrarankTaxa());
    classification(out, name);
    out.bool("species", taxon.level() == Level.SPECIES);
    out.bool("subpopulation", taxon.level() == Level.SUBPOPULATION);
    out.bool("infrarank", taxon.level() == Level.INFRARANK);
    names(out, name);
  }

  private static void nested(JsonWriter out, String key, List<Name> taxa) {
    out.array(
        key,
        taxa,
        taxon ->
            out.object(() -> {
              identity(out, taxon);
              classification(out, taxon);
              names(out, taxon);
            }));
  }

  private static void identity(JsonWriter out, Name name) {
    out.integer("sis_id", name.sisId());
    out.text("scientific_name", name.scientificName());
  }

  private static void classification(JsonWriter out, Name name) {
    out.text("kingdom_name", name.kingdomName());
    out.text("phylum_name", name.phylumName());
    out.text("class_name", name.className());
    out.text("order_name", name.orderName());
    out.text("family_name", name.familyName());
    out.text("genus_name", name.genusName());
    out.text("species_name", name.speciesName());
    out.text("subpopulation_name", name.subpopulationName());
    out.text("infra_name", name.infraName());
    out.text("authority", name.authority());
  }

  private static void names(JsonWriter out, Name name) {
    out.array(
        "ssc_groups",
        name.sscGroups(),
        group ->
            out.object(() -> {
              out.text("name", group.name());
              out.text("url", group.url());
              out.text("description", group.description());
            }));
    out.array(
        "common_names",
        name.commonNames(),
        common ->
            out.object(() -> {
              out.bool("main", common.main());
              out.text("name", common.name());
              out.text("language", common.language());
            }));
    out.array("synonyms", name.synonyms(), synonym -> out.object(() -> fields(out, synonym)));
  }

  private static void fields(JsonWriter out, RedListTaxon.Synonym synonym) {
    out.text("name", synonym.name());
    out.text("status", synonym.status());
    out.text("genus_name", synonym.genusName());
    out.text("species_name", synonym.speciesName());
    out.text("species_author", synonym.speciesAuthor());
    out.text("infrarank_author", synonym.infrarankAuthor());
    out.text("subpopulation_name", synonym.subpopulationName());
    out.text("infra_type", synonym.infraType());
    out.text("infra_name", synonym.infraName());
  }
}
