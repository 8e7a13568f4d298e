package org.saola.api.saola1.species;

import java.util.Locale;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.species.EvaluatedTaxon;
import org.saola.species.Link;
import org.saola.species.ListedTaxon;
import org.saola.species.Species;
import org.saola.species.SpeciesDatasets;
import org.saola.species.SpeciesKey;
import org.saola.speciesplus.TaxonRecord;
import org.saola.status.State;
import org.saola.store.release.Release;
import org.saola.taxonomy.NameStatus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what all lists say of one taxon, the one that it is of first. */
record SpeciesDocument(SpeciesDatasets datasets, AnswerOrigin origin) {
  private static final String KNOWN = "known";

  void write(ObjectNode out, Species species) {
    out.put("key", text(species.key())).put("as_of", species.day().toString());
    var lists = out.putArray("lists");
    own(lists.addObject(), species.own());
    species.others().forEach(other -> other(lists.addObject(), other));
  }

  private String text(SpeciesKey key) {
    return key.text(datasets);
  }

  private void own(ObjectNode out, Species.Own own) {
    source(out, own.release());
    if (own.taxa().isEmpty()) {
      Block.unknown(out, "no_accepted_name", "the source does not tell what the synonym means");
    } else {
      out.put("state", KNOWN);
    }
    var asked = own.asked();
    if (asked != null) {
      asked(out.putObject("asked"), asked);
    }
    var taxa = out.putArray("taxa");
    own.taxa().forEach(taxon -> write(taxa.addObject(), taxon));
  }

  private static void asked(ObjectNode out, TaxonRecord taxon) {
    out.put("name", taxon.fullName())
        .put("author", taxon.authorYear())
        .put("status", taxon.status() == NameStatus.SYNONYM ? "synonym" : "accepted");
  }

  private void source(ObjectNode out, Release release) {
    origin.write(out, release);
    out.put("terms", release.about().terms());
  }

  private void write(ObjectNode out, Species.Taxon taxon) {
    out.put("key", text(taxon.key()));
    switch (taxon) {
      case ListedTaxon listed -> new SpeciesPlusTaxon(listed, this::text).write(out);
      case EvaluatedTaxon assessed -> new AssessedSpecies(assessed, origin.today()).write(out);
    }
  }

  private void other(ObjectNode out, Species.Other other) {
    switch (other) {
      case Species.Other.NotImported(var dataset) -> {
        out.putObject("release").put("source", dataset.kind().code()).put("dataset", dataset.id());
        out.put("state", State.NOT_IMPORTED.code()).putArray("taxa");
      }
      case Species.Other.SameKind(var _, var release) -> {
        source(out, release);
        Block.unknown(out, "same_kind", "lists of one kind are not related to each other here");
        out.putArray("taxa");
      }
      case Species.Other.Unrelated(var _, var release) -> {
        source(out, release);
        Block.unknown(
            out,
            "no_crosswalk",
            "this server has not related the names of both lists to each other");
        out.putArray("taxa");
      }
      case Species.Other.Linked(var _, var release, var links) -> {
        source(out, release);
        out.put("state", links.isEmpty() ? State.NAME_UNKNOWN.code() : KNOWN);
        var taxa = out.putArray("taxa");
        links.forEach(link -> linked(taxa, link));
      }
    }
  }

  private void linked(ArrayNode out, Species.LinkedTaxon linked) {
    var taxon = out.addObject();
    var target = linked.link().target();
    taxon
        .put("key", text(linked.key()))
        .put("name", target.accepted().name())
        .put("author", target.accepted().author());
    write(taxon.putObject("relation"), linked.link());
    var said = linked.said();
    if (said != null) {
      write(taxon, said);
    }
  }

  private static void write(ObjectNode out, Link link) {
    var row = link.row();
    out.put("relation", row.relation().word())
        .put("direction", row.direction().word())
        .put("question", row.question())
        .put("same_concept", link.sameConcept())
        .put("carry", link.carry().name().toLowerCase(Locale.ROOT));
    row.evidence().forEach(out.putArray("evidence")::add);
  }
}
