package org.saola.api.saola1.species;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.Canonical;
import org.saola.api.saola1.taxa.LegalStatus;
import org.saola.species.ListedTaxon;
import org.saola.species.SpeciesKey;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.status.Coverage;
import org.saola.status.ListingStatus;
import org.saola.status.Topic;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a release of Species+ says of one accepted name.
 *
 * @param keys the key of a taxon concept
 */
record SpeciesPlusTaxon(ListedTaxon said, Function<SpeciesKey, String> keys) {
  private static final String OTHER_TAXONOMY = "other_taxonomy";

  void write(ObjectNode out) {
    var taxon = said.taxon();
    var coverage = said.coverage();
    AnswerOrigin.write(out, said.asOf(), said.status().rule());
    out.put("name", taxon.fullName())
        .put("author", taxon.authorYear())
        .put("rank", taxon.rank().name().toLowerCase(Locale.ROOT));
    names(out, coverage);
    classification(out.putObject("classification"), taxon.higherTaxa());
    if (said.ofCms()) {
      var because = "the name is one of the taxonomy of CMS, which has no listings of this law";
      Block.unknown(out.putObject("cites"), OTHER_TAXONOMY, because);
      Block.unknown(out.putObject("eu"), OTHER_TAXONOMY, because);
    } else {
      law(out, coverage);
    }
    cms(out.putObject("cms"));
    range(out.putObject("range"), coverage);
  }

  private void names(ObjectNode out, Coverage coverage) {
    var synonyms = out.putObject("synonyms");
    var items = Canonical.of(List.of());
    var related = said.taxon().relatedNames();
    if (related != null) {
      related.forEach(each ->
          items
              .addObject()
              .put("key", keys.apply(new SpeciesKey(said.key().dataset(), each.id())))
              .put("name", each.fullName())
              .put("author", each.authorYear())
              .put("rank", each.rank().name().toLowerCase(Locale.ROOT)));
    }
    Block.items(synonyms, items, coverage.of(Topic.SYNONYMS));
    Block.items(
        out.putObject("common_names"),
        Canonical.of(said.taxon().commonNames()),
        coverage.of(Topic.COMMON_NAMES));
  }

  private static void classification(ObjectNode out, @Nullable HigherTaxa higher) {
    if (higher == null) {
      out.put("state", "not_given");
      return;
    }
    out.put("state", "known")
        .put("kingdom", higher.kingdom())
        .put("phylum", higher.phylum())
        .put("class", higher.className())
        .put("order", higher.order())
        .put("family", higher.family())
        .put("genus", higher.genus());
  }

  private void law(ObjectNode out, Coverage coverage) {
    var taxon = said.taxon();
    var status = said.status();
    listings(out.putObject("cites"), status.cites(), taxon.citesListings());
    listings(out.putObject("eu"), status.eu(), taxon.euListings());
    Block.inForce(
        out.putObject("cites_quotas"),
        status.quotas(),
        taxon.citesQuotas(),
        coverage.of(Topic.CITES_QUOTAS));
    Block.inForce(
        out.putObject("cites_suspensions"),
        status.suspensions(),
        taxon.citesSuspensions(),
        coverage.of(Topic.CITES_SUSPENSIONS));
    Block.inForce(
        out.putObject("eu_decisions"),
        status.decisions(),
        taxon.euDecisions(),
        coverage.of(Topic.EU_DECISIONS));
  }

  private static void listings(ObjectNode out, ListingStatus status, List<Listing> all) {
    LegalStatus.write(out, status);
    if (out.path("reservations") instanceof ObjectNode reservations) {
      Block.word(reservations, status.reservations(), status.reservationsHeld());
    }
    out.set("history", Canonical.of(all));
  }

  /** Species+ publishes names of CMS, but not what is listed there. */
  private void cms(ObjectNode out) {
    Block.unknown(
        out,
        "listings_not_published",
        "Species+ tells which names the taxonomy of CMS has, and not what its appendices list");
    var same = out.putArray("same_name");
    said.namesakesOfCms().forEach(each -> same.add(keys.apply(each)));
  }

  private void range(ObjectNode out, Coverage coverage) {
    var items = Canonical.of(List.of());
    for (var each : said.taxon().distributions()) {
      var place = items.addObject();
      place.set("place", Canonical.of(each.place()));
      each.tags().forEach(place.putArray("tags")::add);
    }
    Block.items(out, items, coverage.of(Topic.DISTRIBUTIONS));
  }
}
