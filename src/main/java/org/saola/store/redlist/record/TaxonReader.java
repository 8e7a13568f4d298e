package org.saola.store.redlist.record;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.json.JsonFields;
import org.saola.json.MalformedRecord;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.CommonName;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.redlist.RedListTaxon.SpecialistGroup;
import org.saola.redlist.RedListTaxon.Synonym;

/** Reads the taxon of a document (contract 3.4). */
public final class TaxonReader {
  private static final Set<String> NAME_KEYS =
      Set.of(
          "sis_id",
          "scientific_name",
          "kingdom_name",
          "phylum_name",
          "class_name",
          "order_name",
          "family_name",
          "genus_name",
          "species_name",
          "subpopulation_name",
          "infra_name",
          "authority",
          "ssc_groups",
          "common_names",
          "synonyms");
  private static final Set<String> OWN_KEYS =
      Set.of(
          "species_taxa",
          "subpopulation_taxa",
          "infrarank_taxa",
          "species",
          "subpopulation",
          "infrarank");
  private static final Set<String> TAXON_KEYS = Keys.joined(NAME_KEYS, OWN_KEYS);
  private static final Set<String> GROUP_KEYS = Set.of("name", "url", "description");
  private static final Set<String> COMMON_NAME_KEYS = Set.of("main", "name", "language");
  private static final Set<String> LANGUAGE_KEYS = Set.of("code", "description");
  private static final Set<String> SYNONYM_KEYS =
      Set.of(
          "name",
          "status",
          "genus_name",
          "species_name",
          "species_author",
          "infrarank_author",
          "subpopulation_name",
          "infra_type",
          "infra_name");

  private TaxonReader() {}

  /** The taxon under the key {@code taxon} of a document. */
  public static RedListTaxon find(JsonFields document) {
    var fields = document.findObject("taxon", TAXON_KEYS);
    if (fields == null) {
      throw new MalformedRecord("taxon", null, "a taxon is needed here");
    }
    return read(fields);
  }

  private static RedListTaxon read(JsonFields fields) {
    return new RedListTaxon(
        name(fields),
        nested(fields, "species_taxa"),
        nested(fields, "subpopulation_taxa"),
        nested(fields, "infrarank_taxa"),
        level(fields));
  }

  private static Level level(JsonFields fields) {
    if (Boolean.TRUE.equals(fields.findFlag("subpopulation"))) {
      return Level.SUBPOPULATION;
    }
    return Boolean.TRUE.equals(fields.findFlag("infrarank")) ? Level.INFRARANK : Level.SPECIES;
  }

  private static List<Name> nested(JsonFields fields, String key) {
    return fields.list(
        key,
        taxon -> {
          taxon.know(NAME_KEYS);
          return name(taxon);
        });
  }

  private static Name name(JsonFields fields) {
    return new Name(
        fields.getId("sis_id"),
        fields.getText("scientific_name"),
        fields.findText("kingdom_name"),
        fields.findText("phylum_name"),
        fields.findText("class_name"),
        fields.findText("order_name"),
        fields.findText("family_name"),
        fields.findText("genus_name"),
        fields.findText("species_name"),
        fields.findText("subpopulation_name"),
        fields.findText("infra_name"),
        fields.findText("authority"),
        fields.list("ssc_groups", TaxonReader::specialistGroup),
        fields.list("common_names", TaxonReader::commonName),
        fields.list("synonyms", TaxonReader::synonym));
  }

  private static SpecialistGroup specialistGroup(JsonFields fields) {
    fields.know(GROUP_KEYS);
    return new SpecialistGroup(
        fields.findText("name"), fields.findText("url"), fields.findText("description"));
  }

  private static CommonName commonName(JsonFields fields) {
    fields.know(COMMON_NAME_KEYS);
    return new CommonName(
        Boolean.TRUE.equals(fields.findFlag("main")), fields.getText("name"), language(fields));
  }

  /** Until December 2024 the language was an object with a description. */
  private static @Nullable String language(JsonFields fields) {
    if (!fields.hasObject("language")) {
      return fields.findText("language");
    }
    var language = fields.findObject("language", LANGUAGE_KEYS);
    return language == null ? null : language.findText("code");
  }

  private static Synonym synonym(JsonFields fields) {
    fields.know(SYNONYM_KEYS);
    return new Synonym(
        fields.getText("name"),
        fields.findText("status"),
        fields.findText("genus_name"),
        fields.findText("species_name"),
        fields.findText("species_author"),
        fields.findText("infrarank_author"),
        fields.findText("subpopulation_name"),
        fields.findText("infra_type"),
        fields.findText("infra_name"));
  }
}
