package org.saola.web.species;

import java.util.LinkedHashMap;
import java.util.List;
import org.saola.species.TaxonNames;
import tools.jackson.databind.json.JsonMapper;

/** Describes a taxon to machines, in the words of schema.org and Bioschemas. */
final class StructuredData {
  private static final JsonMapper JSON = new JsonMapper();

  private StructuredData() {}

  static String of(String key, TaxonNames names, NamesView other) {
    var taxon = new LinkedHashMap<String, Object>();
    taxon.put("@context", "https://schema.org/");
    taxon.put("@type", "Taxon");
    taxon.put(
        "http://purl.org/dc/terms/conformsTo", "https://bioschemas.org/profiles/Taxon/1.0-RELEASE");
    taxon.put("@id", "/species/" + key);
    taxon.put("identifier", key);
    taxon.put("name", names.name());
    taxon.put("taxonRank", names.rank());
    if (!names.higher().isEmpty()) {
      taxon.put("parentTaxon", names.higher().getLast());
    }
    var alternate = other.synonyms().stream().map(NamesView.Synonym::name).toList();
    if (!alternate.isEmpty()) {
      taxon.put("alternateName", alternate);
    }
    var common = other.common().stream().map(NamesView.Common::name).distinct().toList();
    if (!common.isEmpty()) {
      taxon.put("vernacularName", List.copyOf(common));
    }
    // within a page, the end of a script element would end it
    return JSON.writeValueAsString(taxon).replace("<", "\\u003c");
  }
}
