package org.saola.species;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.saola.speciesplus.TaxonRecord;
import org.saola.status.law.LawBook;
import org.saola.store.names.Crosswalks;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import org.saola.store.release.Dataset.Kind;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDays;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.NameStatus;

/**
 * Finds one taxon and what all lists say of it; may block.
 *
 * @param law of a release; empty when its data can't tell, as they hold no primary records; may
 *     block for long when it is first asked
 */
public record SpeciesReader(
    SpeciesDatasets datasets,
    Crosswalks crosswalks,
    ReleaseDays days,
    Function<SpeciesPlusSnapshot, Optional<LawBook>> law) {

  /** What comes of looking for a taxon. */
  public sealed interface Outcome {
    /** It is there. */
    record Found(Species species) implements Outcome {}

    /** No release of its dataset is served. */
    record NoRelease(Dataset dataset) implements Outcome {}

    /** The release has no taxon of this id. */
    record NoTaxon(Release release) implements Outcome {}

    /** The name was deleted. */
    record Deleted(TaxonRecord taxon, Release release) implements Outcome {}
  }

  /** Looks for the taxon of a key, as all lists saw it on a day. */
  public Outcome find(SpeciesKey key, LocalDate day) {
    return key.dataset().kind() == Kind.SPECIES_PLUS
        ? datasets
            .speciesPlus()
            .apply(key.dataset())
            .map(snapshot -> listed(key, day, snapshot))
            .orElseGet(() -> new Outcome.NoRelease(key.dataset()))
        : datasets
            .redList()
            .apply(key.dataset())
            .map(snapshot -> assessed(key, day, snapshot))
            .orElseGet(() -> new Outcome.NoRelease(key.dataset()));
  }

  private Outcome listed(SpeciesKey key, LocalDate day, SpeciesPlusSnapshot snapshot) {
    var place = snapshot.placeOf(key.id());
    if (place.isEmpty()) {
      return new Outcome.NoTaxon(snapshot.release());
    }
    var taxon = snapshot.records(new int[] {place.getAsInt()}).getFirst();
    if (!taxon.active()) {
      return new Outcome.Deleted(taxon, snapshot.release());
    }
    var taxa =
        taxon.status() == NameStatus.SYNONYM
            ? accepted(taxon, day, snapshot)
            : List.of(listed(taxon, day, snapshot));
    return found(key, day, new Species.Own(snapshot.release(), taxon, taxa));
  }

  private List<Species.Taxon> accepted(
      TaxonRecord synonym, LocalDate day, SpeciesPlusSnapshot snapshot) {
    var accepted = synonym.relatedNames();
    return (accepted == null ? List.<TaxonRecord.RelatedName>of() : accepted)
        .stream().flatMap(each -> listed(each.id(), day, snapshot).stream()).toList();
  }

  private Optional<Species.Taxon> listed(int id, LocalDate day, SpeciesPlusSnapshot snapshot) {
    return snapshot.placeOf(id).stream()
        .mapToObj(place -> listed(snapshot.records(new int[] {place}).getFirst(), day, snapshot))
        .findFirst();
  }

  private Species.Taxon listed(TaxonRecord taxon, LocalDate day, SpeciesPlusSnapshot snapshot) {
    return ListedTaxon.of(taxon, snapshot, days.asOf(day, snapshot.release()), law);
  }

  private Outcome assessed(SpeciesKey key, LocalDate day, RedListSnapshot snapshot) {
    if (snapshot.taxon(key.id()).isEmpty()) {
      return new Outcome.NoTaxon(snapshot.release());
    }
    return found(
        key,
        day,
        new Species.Own(snapshot.release(), null, List.of(assessed(key.id(), day, snapshot))));
  }

  private Species.Taxon assessed(int id, LocalDate day, RedListSnapshot snapshot) {
    var release = snapshot.release();
    return EvaluatedTaxon.of(
        new SpeciesKey(release.dataset(), id), snapshot, days.asOf(day, release));
  }

  private Outcome found(SpeciesKey key, LocalDate day, Species.Own own) {
    var others =
        datasets.from(key.dataset()).stream()
            .filter(dataset -> !dataset.equals(key.dataset()))
            .map(dataset -> other(key, day, own.release(), dataset))
            .toList();
    return new Outcome.Found(new Species(key, day, own, others));
  }

  /** A list that the taxon is not of: only a link leads from one to the other. */
  private Species.Other other(SpeciesKey key, LocalDate day, Release own, Dataset dataset) {
    var release =
        dataset.kind() == Kind.SPECIES_PLUS
            ? datasets.speciesPlus().apply(dataset).map(SpeciesPlusSnapshot::release)
            : datasets.redList().apply(dataset).map(RedListSnapshot::release);
    if (release.isEmpty()) {
      return new Species.Other.NotImported(dataset);
    }
    if (dataset.kind() == key.dataset().kind()) {
      return new Species.Other.SameKind(dataset, release.get());
    }
    var rows = crosswalks.of(own, key.id(), release.get());
    if (rows == null) {
      return new Species.Other.Unrelated(dataset, release.get());
    }
    var links =
        rows.stream()
            .map(row -> linked(new Link(row, key.dataset().kind()), day, dataset))
            .toList();
    return new Species.Other.Linked(dataset, release.get(), links);
  }

  private Species.LinkedTaxon linked(Link link, LocalDate day, Dataset dataset) {
    int id = link.target().number();
    var taxon =
        dataset.kind() == Kind.SPECIES_PLUS
            ? datasets.speciesPlus().apply(dataset).flatMap(found -> listed(id, day, found))
            : datasets
                .redList()
                .apply(dataset)
                .filter(found -> found.placesOfTaxon(id).length > 0)
                .map(found -> assessed(id, day, found));
    return new Species.LinkedTaxon(new SpeciesKey(dataset, id), link, taxon.orElse(null));
  }
}
