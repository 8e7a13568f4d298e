package org.saola.web.species;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.listing.Designation;
import org.saola.species.AssessmentDetails;
import org.saola.species.EvaluatedTaxon;
import org.saola.species.ListedTaxon;
import org.saola.species.Species;
import org.saola.species.SpeciesDatasets;
import org.saola.species.TaxonNames;
import org.saola.store.release.Dataset.Kind;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;
import org.saola.taxonomy.Rank;
import org.saola.web.page.Words;
import org.saola.web.part.Signs;
import org.saola.web.part.SourceLine;
import org.saola.web.species.SpeciesView.ConceptNote;
import org.saola.web.species.SpeciesView.Heading;
import org.saola.web.species.SpeciesView.LawCell;

/** Makes the page of a species of what was found; may block. */
record SpeciesViews(SpeciesDatasets datasets, Species species, LocalDate today, Words words) {

  SpeciesView view() {
    var shown = Shown.of(species);
    var reading = new TaxonReading(today);
    var names = reading.names(shown.own());
    var named = NameViews.of(shown, reading, words);
    var assessed = reading.details(shown.evaluated());
    var details = assessed == null ? null : assessed.details();
    var empties = new Empties(shown, words);
    var glance = new GlanceViews(shown, names.name(), words, reading, datasets);
    var listing = shown.listing();
    var own = shown.listed();
    var notListed = new LawCell(null, List.of(), empties.missing(Kind.SPECIES_PLUS), null, null);
    var key = shown.own().key().text(datasets);
    return new SpeciesView(
        key,
        species.day().equals(today) ? null : species.day(),
        today,
        heading(names, named),
        concepts(),
        glance.evaluations(),
        shown.categories().isEmpty() ? empties.missing(Kind.RED_LIST) : glance.notEvaluated(),
        listing == null ? notListed : glance.cites(listing),
        listing == null ? notListed : glance.eu(listing),
        new RestrictionViews(words).of(own, empties.missing(Kind.SPECIES_PLUS)),
        new TimelineViews(words, species.day()).of(own, shown.evaluated()),
        new RangeViews(words.language()).of(own, assessed),
        details,
        new HistoryViews(words, species.day()).of(own, shown.evaluated()),
        named,
        NameViews.references(own, details, words),
        empties.all(),
        empties.lacks(),
        citations(shown, details),
        sources(shown, Kind.SPECIES_PLUS),
        sources(shown, Kind.RED_LIST),
        StructuredData.of(key, names, named));
  }

  private static Heading heading(TaxonNames names, NamesView named) {
    return new Heading(
        names.name(),
        Signs.isItalic(names.rank()),
        names.author(),
        names.rank(),
        names.higher(),
        named.common());
  }

  /** Taxa of the other lists that are not the same. */
  private List<ConceptNote> concepts() {
    return Shown.links(species)
        .filter(link -> !Shown.meansTheSame(link))
        .map(this::concept)
        .toList();
  }

  private ConceptNote concept(Species.LinkedTaxon linked) {
    var row = linked.link().row();
    return new ConceptNote(
        linked.key().text(datasets),
        linked.link().target().accepted().name(),
        row.direction().word(),
        row.question(),
        linked.taxon() instanceof EvaluatedTaxon evaluated ? category(evaluated) : null,
        linked.taxon() instanceof ListedTaxon listed ? appendices(listed) : null);
  }

  /** Of a taxon above species without those of other species below it. */
  private static @Nullable String appendices(ListedTaxon taxon) {
    var status = taxon.status().cites();
    return taxon.taxon().rank().compareTo(Rank.SPECIES) < 0
        ? status.ofRows(Designation.CITES)
        : status.summary();
  }

  /** Of its first assessment in force on the day; null when there was none. */
  private static @Nullable String category(EvaluatedTaxon taxon) {
    return taxon.status().scopes().stream()
        .limit(1)
        .flatMap(scope -> taxon.assessment(scope).stream())
        .map(GlanceViews::code)
        .findFirst()
        .orElse(null);
  }

  private static List<String> citations(Shown shown, @Nullable AssessmentDetails details) {
    var citations = new ArrayList<String>();
    if (details != null && details.citation() != null) {
      citations.add(Objects.requireNonNull(details.citation()));
    }
    shown.releases().stream()
        .map(Publication::citation)
        .filter(Objects::nonNull)
        .forEach(citations::add);
    return citations.stream().distinct().toList();
  }

  /** Where what stands below the first panel comes from. */
  private List<SourceLine> sources(Shown shown, Kind kind) {
    return shown.same().stream()
        .map(Species.Taxon::release)
        .filter(release -> release.dataset().kind() == kind)
        .distinct()
        .map(release -> SourceLine.of(release))
        .toList();
  }

  /** What a list is called. */
  static String title(Release release, Words words) {
    var title = release.about().title();
    if (title != null) {
      return title;
    }
    return release.dataset().kind() == Kind.SPECIES_PLUS ? "Species+" : words.text("list.redlist");
  }
}
