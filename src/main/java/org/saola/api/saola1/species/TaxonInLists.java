package org.saola.api.saola1.species;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.speciesplus.TaxonRecord;
import org.saola.status.State;
import org.saola.store.names.Crosswalks;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import org.saola.store.release.Dataset.Kind;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.NameStatus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What all lists say of one taxon on a day. */
record TaxonInLists(
    SpeciesDatasets datasets,
    Crosswalks crosswalks,
    AnswerOrigin origin,
    SpeciesKey key,
    LocalDate day) {
  private static final String KNOWN = "known";

  /**
   * Writes all lists, the one of the taxon first.
   *
   * @return the release that the taxon is of
   * @throws Problem if there is no such taxon
   */
  Release write(ObjectNode out) {
    out.put("key", key.text(datasets)).put("as_of", day.toString());
    var lists = out.putArray("lists");
    var own = lists.addObject();
    var release = key.dataset().kind() == Kind.SPECIES_PLUS ? speciesPlus(own) : redList(own);
    datasets
        .from(key.dataset())
        .forEach(each -> {
          if (!each.equals(key.dataset())) {
            other(lists.addObject(), each);
          }
        });
    return release;
  }

  private Release speciesPlus(ObjectNode out) {
    var snapshot = datasets.speciesPlus().releases().apply(key.dataset()).chosen(Optional.empty());
    var place = snapshot.placeOf(key.id()).orElseThrow(() -> unknown(snapshot.release()));
    var taxon = snapshot.records(new int[] {place}).getFirst();
    if (!taxon.active()) {
      throw Problem.notFound(
          "%s was the key of %s, a name that was deleted"
              .formatted(key.text(datasets), taxon.fullName()));
    }
    source(out, snapshot.release());
    var ids = accepted(taxon);
    if (ids.length == 0) {
      Block.unknown(out, "no_accepted_name", "the source does not tell what the synonym means");
    } else {
      out.put("state", KNOWN);
    }
    asked(out.putObject("asked"), taxon);
    var taxa = out.putArray("taxa");
    for (int id : ids) {
      write(taxa.addObject(), id, snapshot);
    }
    return snapshot.release();
  }

  private static int[] accepted(TaxonRecord taxon) {
    if (taxon.status() != NameStatus.SYNONYM) {
      return new int[] {taxon.id()};
    }
    var accepted = taxon.relatedNames();
    return accepted == null
        ? new int[0]
        : accepted.stream().mapToInt(TaxonRecord.RelatedName::id).toArray();
  }

  private static void asked(ObjectNode out, TaxonRecord taxon) {
    out.put("name", taxon.fullName())
        .put("author", taxon.authorYear())
        .put("status", taxon.status() == NameStatus.SYNONYM ? "synonym" : "accepted");
  }

  private Release redList(ObjectNode out) {
    var snapshot = datasets.redList().releases().apply(key.dataset()).chosen(Optional.empty());
    if (snapshot.taxon(key.id()).isEmpty()) {
      throw unknown(snapshot.release());
    }
    source(out, snapshot.release());
    out.put("state", KNOWN);
    write(out.putArray("taxa").addObject(), key.id(), snapshot);
    return snapshot.release();
  }

  private Problem unknown(Release release) {
    return Problem.notFound(
        "release %s of dataset %s has no taxon %d"
            .formatted(release.description().label(), release.dataset().id(), key.id()));
  }

  private void source(ObjectNode out, Release release) {
    origin.write(out, release);
    out.put("terms", release.about().terms());
  }

  private void write(ObjectNode out, int id, SpeciesPlusSnapshot snapshot) {
    var dataset = snapshot.release().dataset();
    snapshot
        .placeOf(id)
        .ifPresent(place -> {
          out.put("key", new SpeciesKey(dataset, id).text(datasets));
          new SpeciesPlusTaxon(
                  snapshot.records(new int[] {place}).getFirst(),
                  snapshot,
                  origin.asOf(day, snapshot.release()),
                  other -> new SpeciesKey(dataset, other).text(datasets))
              .write(out);
        });
  }

  private void write(ObjectNode out, int id, RedListSnapshot snapshot) {
    out.put("key", new SpeciesKey(snapshot.release().dataset(), id).text(datasets));
    new AssessedSpecies(id, snapshot, origin.asOf(day, snapshot.release()), origin.today())
        .write(out);
  }

  /** A list that the taxon is not of: only a link leads from one to the other. */
  private void other(ObjectNode out, Dataset dataset) {
    var release =
        dataset.kind() == Kind.SPECIES_PLUS
            ? datasets.ofSpeciesPlus(dataset).map(SpeciesPlusSnapshot::release)
            : datasets.ofRedList(dataset).map(RedListSnapshot::release);
    if (release.isEmpty()) {
      out.putObject("release").put("source", dataset.kind().code()).put("dataset", dataset.id());
      out.put("state", State.NOT_IMPORTED.code()).putArray("taxa");
      return;
    }
    source(out, release.get());
    if (dataset.kind() == key.dataset().kind()) {
      Block.unknown(out, "same_kind", "lists of one kind are not related to each other here");
      out.putArray("taxa");
      return;
    }
    var links = crosswalks.of(key.dataset(), key.id(), dataset);
    if (links == null) {
      Block.unknown(
          out, "no_crosswalk", "this server has not related the names of both lists to each other");
      out.putArray("taxa");
      return;
    }
    out.put("state", links.isEmpty() ? State.NAME_UNKNOWN.code() : KNOWN);
    linked(
        out.putArray("taxa"),
        links.stream().map(row -> new Link(row, key.dataset().kind())).toList(),
        dataset);
  }

  private void linked(ArrayNode out, List<Link> links, Dataset dataset) {
    for (var link : links) {
      var taxon = out.addObject();
      var target = link.target();
      int id = Integer.parseInt(target.id().substring(target.id().indexOf(':') + 1));
      taxon
          .put("key", new SpeciesKey(dataset, id).text(datasets))
          .put("name", target.accepted().name())
          .put("author", target.accepted().author());
      link.write(taxon.putObject("relation"));
      if (link.carries()) {
        switch (dataset.kind()) {
          case SPECIES_PLUS ->
              datasets.ofSpeciesPlus(dataset).ifPresent(found -> write(taxon, id, found));
          case RED_LIST -> datasets.ofRedList(dataset).ifPresent(found -> write(taxon, id, found));
        }
      }
    }
  }
}
