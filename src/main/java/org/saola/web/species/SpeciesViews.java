package org.saola.web.species;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.species.AssessmentDetails;
import org.saola.species.EvaluatedTaxon;
import org.saola.species.ListedTaxon;
import org.saola.species.Species;
import org.saola.species.SpeciesDatasets;
import org.saola.species.TaxonNames;
import org.saola.store.release.Dataset.Kind;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;
import org.saola.taxonomy.NameStatus;
import org.saola.web.page.Words;
import org.saola.web.part.Emptiness;
import org.saola.web.part.SourceLine;
import org.saola.web.species.SpeciesView.ConceptNote;
import org.saola.web.species.SpeciesView.EmptyCell;
import org.saola.web.species.SpeciesView.Heading;
import org.saola.web.species.SpeciesView.Lack;

/** Makes the page of a species of what was found; may block. */
record SpeciesViews(SpeciesDatasets datasets, Species species, LocalDate today, Words words) {

  SpeciesView view() {
    var own = species.own().taxa().getFirst();
    var listed = listed();
    var evaluated = evaluated();
    var names = names(own);
    var named = NameViews.of(listed, evaluated);
    var details = details(evaluated);
    var glance = new GlanceViews(names.name(), words.language(), today);
    var listing = listed.isEmpty() ? null : listed.getFirst();
    var restrictions = new RestrictionViews(words).of(listing);
    var history = new HistoryViews(words).of(listing, evaluated);
    return new SpeciesView(
        own.key().text(datasets),
        species.day().equals(today) ? null : species.day(),
        today,
        askedName(),
        heading(names, named),
        concepts(),
        glance.evaluations(evaluated),
        evaluated.isEmpty() ? notEvaluated() : glance.notEvaluated(evaluated),
        listing == null ? notListed() : glance.cites(listing),
        listing == null ? notListed() : glance.eu(listing),
        restrictions,
        new TimelineViews(words, species.day()).of(listing, evaluated),
        new RangeViews(words.language()).of(listing, details),
        details,
        history,
        named,
        NameViews.references(listing, details),
        lacks(listing, details),
        citations(details),
        sources(true),
        sources(false),
        StructuredData.of(own.key().text(datasets), names, named));
  }

  private @Nullable String askedName() {
    var asked = species.own().asked();
    return asked != null && asked.status() == NameStatus.SYNONYM ? asked.fullName() : null;
  }

  private static TaxonNames names(Species.Taxon taxon) {
    return switch (taxon) {
      case ListedTaxon listed -> TaxonNames.of(listed);
      case EvaluatedTaxon evaluated -> TaxonNames.of(evaluated);
    };
  }

  private static Heading heading(TaxonNames names, NamesView named) {
    return new Heading(
        names.name(),
        List.of("genus", "species", "subspecies", "variety", "subpopulation")
            .contains(names.rank()),
        names.author(),
        names.rank(),
        names.higher(),
        named.common());
  }

  /** What Species+ says of it, its own or carried over. */
  private List<ListedTaxon> listed() {
    return said().stream()
        .filter(ListedTaxon.class::isInstance)
        .map(ListedTaxon.class::cast)
        .toList();
  }

  private List<EvaluatedTaxon> evaluated() {
    return said().stream()
        .filter(EvaluatedTaxon.class::isInstance)
        .map(EvaluatedTaxon.class::cast)
        .toList();
  }

  private List<Species.Taxon> said() {
    var said = new ArrayList<Species.Taxon>();
    said.add(species.own().taxa().getFirst());
    for (var link : links()) {
      var carried = link.said();
      if (carried != null) {
        said.add(carried);
      }
    }
    return said;
  }

  private List<Species.LinkedTaxon> links() {
    return species.others().stream()
        .filter(Species.Other.Linked.class::isInstance)
        .flatMap(other -> ((Species.Other.Linked) other).links().stream())
        .toList();
  }

  /** Taxa of the other lists that are not the same. */
  private List<ConceptNote> concepts() {
    return links().stream()
        .filter(link -> !Objects.equals(link.link().sameConcept(), true))
        .map(this::concept)
        .toList();
  }

  private ConceptNote concept(Species.LinkedTaxon linked) {
    var row = linked.link().row();
    var target = linked.link().target();
    return new ConceptNote(
        linked.key().text(datasets),
        target.accepted().name(),
        row.direction().word(),
        row.relation().word(),
        row.question(),
        firstCategory(linked),
        firstListing(linked));
  }

  private @Nullable String firstCategory(Species.LinkedTaxon linked) {
    return datasets.redList().apply(linked.key().dataset()).stream()
        .flatMap(snapshot ->
            IntStream.of(snapshot.placesOfTaxon(linked.key().id())).mapToObj(snapshot::summary))
        .filter(summary -> summary.latest())
        .map(summary -> GlanceViews.code(summary))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String firstListing(Species.LinkedTaxon linked) {
    return linked.said() instanceof ListedTaxon listed ? listed.status().cites().summary() : null;
  }

  private EmptyCell notEvaluated() {
    return missing(Kind.RED_LIST, Emptiness.NAME_UNKNOWN);
  }

  private SpeciesView.LawCell notListed() {
    var why = missing(Kind.SPECIES_PLUS, Emptiness.NAME_UNKNOWN);
    return new SpeciesView.LawCell(null, List.of(), why, null);
  }

  /** Why nothing of the other kind of list is shown. */
  private EmptyCell missing(Kind kind, Emptiness unknownName) {
    for (var other : species.others()) {
      if (other.dataset().kind() == kind) {
        return switch (other) {
          case Species.Other.NotImported _ -> new EmptyCell(Emptiness.NOT_LOADED, null);
          case Species.Other.SameKind _ -> new EmptyCell(Emptiness.UNKNOWN, "same_kind");
          case Species.Other.Unrelated _ -> new EmptyCell(Emptiness.UNKNOWN, "no_crosswalk");
          case Species.Other.Linked(var _, var _, var links) ->
              links.isEmpty()
                  ? new EmptyCell(unknownName, null)
                  : new EmptyCell(Emptiness.UNKNOWN, "other_concept");
        };
      }
    }
    return new EmptyCell(Emptiness.NOT_LOADED, null);
  }

  private @Nullable AssessmentDetails details(List<EvaluatedTaxon> evaluated) {
    return evaluated.stream()
        .flatMap(each ->
            each.status().scopes().stream()
                .limit(1)
                .map(scope -> each.details(scope.assessment().id(), today)))
        .findFirst()
        .orElse(null);
  }

  private List<Lack> lacks(@Nullable ListedTaxon listed, @Nullable AssessmentDetails details) {
    var lacks = new ArrayList<Lack>();
    lacks.add(new Lack("cms", Emptiness.UNKNOWN, "listings_not_published"));
    for (var other : species.others()) {
      if (other instanceof Species.Other.NotImported(var dataset)) {
        lacks.add(new Lack(dataset.kind().code(), Emptiness.NOT_LOADED, null));
      }
    }
    if (listed != null) {
      listed
          .coverage()
          .lacking()
          .forEach(topic -> lacks.add(new Lack(topic.recordField(), Emptiness.NOT_LOADED, null)));
    }
    if (details != null && details.uses().isEmpty()) {
      lacks.add(new Lack("uses", Emptiness.NOT_GIVEN, null));
    }
    lacks.add(new Lack("polygons", Emptiness.NOT_LOADED, null));
    return lacks.stream().distinct().toList();
  }

  private List<String> citations(@Nullable AssessmentDetails details) {
    var citations = new ArrayList<String>();
    if (details != null && details.citation() != null) {
      citations.add(Objects.requireNonNull(details.citation()));
    }
    releases().stream().map(Publication::citation).filter(Objects::nonNull).forEach(citations::add);
    return citations.stream().distinct().toList();
  }

  private List<Release> releases() {
    var releases = new ArrayList<Release>();
    releases.add(species.own().release());
    for (var other : species.others()) {
      if (other instanceof Species.Other.Linked(var _, var release, var links)
          && !links.isEmpty()) {
        releases.add(release);
      }
    }
    return releases;
  }

  private List<SourceLine> sources(boolean speciesPlus) {
    return releases().stream()
        .filter(release -> (release.dataset().kind() == Kind.SPECIES_PLUS) == speciesPlus)
        .map(release -> SourceLine.of(title(release), release))
        .toList();
  }

  private String title(Release release) {
    var title = release.about().title();
    if (title != null) {
      return title;
    }
    return release.dataset().kind() == Kind.SPECIES_PLUS ? "Species+" : words.text("list.redlist");
  }
}
