package org.saola.bench.redlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.saola.bench.generator.Sampler;
import org.saola.bench.generator.Vocabulary;

/** Writes taxa; the same bytes in every assessment of a taxon. */
final class TaxonFields {
  private static final List<String> LANGUAGES =
      List.of("fre", "spa", "ger", "por", "chi", "gre", "jpn", "rus", "ita", "dut");
  private static final Comparator<CommonName> ENGLISH_FIRST =
      Comparator.<CommonName>comparingInt(name -> name.language.equals("eng") ? 0 : 1)
          .thenComparing(CommonName::name);

  private final JsonBytes out;
  private final Invention invention;

  private record CommonName(boolean main, String name, String language) {}

  TaxonFields(JsonBytes out, Invention invention) {
    this.out = out;
    this.invention = invention;
  }

  /** The 21 fields of a taxon. */
  void write(ListedTaxon taxon) {
    var parent = taxon.parent;
    names(taxon);
    nested("species_taxa", parent == null ? List.of() : List.of(parent));
    nested("subpopulation_taxa", children(taxon, false));
    nested("infrarank_taxa", children(taxon, true));
    var sampler = classification(taxon);
    out.field("species", parent == null);
    out.field("subpopulation", taxon.name.subpopulation() != null);
    out.field("infrarank", taxon.name.infraName() != null);
    groupsAndNames(taxon, sampler);
  }

  private static List<ListedTaxon> children(ListedTaxon taxon, boolean infrarank) {
    return taxon.children.stream()
        .filter(child -> (child.name.infraName() != null) == infrarank)
        .sorted(Comparator.comparing(ListedTaxon::scientificName))
        .toList();
  }

  private void nested(String name, List<ListedTaxon> taxa) {
    out.objects(
        name,
        taxa,
        taxon -> {
          names(taxon);
          groupsAndNames(taxon, classification(taxon));
        });
  }

  private void names(ListedTaxon taxon) {
    out.field("sis_id", taxon.sisId);
    out.field("scientific_name", taxon.scientificName());
  }

  private Sampler classification(ListedTaxon taxon) {
    var sampler = invention.sampler("taxon", taxon.sisId);
    out.field("kingdom_name", taxon.family.listedClass().kingdom());
    out.field("phylum_name", taxon.family.listedClass().phylum());
    out.field("class_name", taxon.family.listedClass().name());
    out.field("order_name", taxon.family.order());
    out.field("family_name", taxon.family.name());
    out.field("genus_name", taxon.name.genus());
    out.field("species_name", taxon.name.species());
    out.field("subpopulation_name", taxon.name.subpopulation());
    out.field("infra_name", taxon.name.infraName());
    out.field("authority", authority(sampler));
    return sampler;
  }

  /** Texts of the Red List hold entities. */
  private static String authority(Sampler sampler) {
    var author = new Vocabulary(sampler).author();
    return author == null ? "" : author.replace("&", "&amp;");
  }

  private void groupsAndNames(ListedTaxon taxon, Sampler sampler) {
    int order = taxon.family.order().hashCode();
    out.objects(
        "ssc_groups",
        Math.floorMod(order, 5) < 2 ? List.of(order) : List.of(),
        this::specialistGroup);
    out.objects(
        "common_names",
        commonNames(taxon, sampler),
        name -> {
          out.field("main", name.main());
          out.field("name", name.name());
          out.field("language", name.language());
        });
    var synonyms = new ArrayList<String>();
    for (int i = sampler.chance(.4) ? sampler.skewed(2.5) : 0; i > 0; i--) {
      synonyms.add(new Vocabulary(sampler).properName());
    }
    out.objects("synonyms", synonyms, genus -> synonym(taxon, genus, sampler));
  }

  private void specialistGroup(int order) {
    var sampler = invention.sampler("group", order);
    var topic = invention.prose().title(sampler, 12);
    out.field("name", "IUCN SSC " + topic + " Specialist Group");
    out.field(
        "url",
        sampler.chance(.3)
            ? null
            : "https://group-" + Integer.toUnsignedString(order) + ".example/");
    out.field("description", invention.prose().plain(sampler, sampler.between(100, 600)));
  }

  private static List<CommonName> commonNames(ListedTaxon taxon, Sampler sampler) {
    var names = new ArrayList<CommonName>();
    if (!sampler.chance(taxon.family.listedClass().animal() ? .7 : .25)) {
      return names;
    }
    var vocabulary = new Vocabulary(sampler);
    for (int i = sampler.skewed(3) - 1; i > 0; i--) {
      var language = sampler.chance(.4) ? "eng" : sampler.oneOf(LANGUAGES);
      names.add(new CommonName(false, vocabulary.commonName(), language));
    }
    names.sort(ENGLISH_FIRST);
    names.add(new CommonName(true, vocabulary.commonName(), "eng"));
    return names;
  }

  private void synonym(ListedTaxon taxon, String genus, Sampler sampler) {
    var author = authority(sampler);
    out.field("name", genus + " " + taxon.name.species() + " " + author);
    out.field("status", sampler.chance(.8) ? "ACCEPTED" : "ADDED");
    out.field("genus_name", genus);
    out.field("species_name", taxon.name.species());
    out.field("species_author", author);
    out.field("infrarank_author", (String) null);
    out.field("subpopulation_name", (String) null);
    out.field("infra_type", (String) null);
    out.field("infra_name", (String) null);
  }
}
