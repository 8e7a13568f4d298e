package org.saola.api.saola1.species;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.taxa.Canonical;
import org.saola.api.saola1.taxa.NamedConcepts;
import org.saola.api.saola1.taxa.NamedTaxa;
import org.saola.api.saola1.taxa.Origin;

/** {@code GET species/{key}}: one species, with what all lists say of it. */
public final class SpeciesResource implements Resource {
  private static final List<String> PARAMETERS = List.of("as_of", "language");
  private static final String FORM =
      "a key is cites:ID of the usual dataset of Species+, iucn:ID of the usual Red List, or"
          + " DATASET:ID";

  private final SpeciesDatasets datasets;
  private final Crosswalks crosswalks;
  private final Origin origin;

  public SpeciesResource(SpeciesDatasets datasets, Crosswalks crosswalks, Origin origin) {
    this.datasets = datasets;
    this.crosswalks = crosswalks;
    this.origin = origin;
  }

  @Override
  public String path() {
    return "species/{key}";
  }

  @Override
  public @Nullable Answer get(Question question, boolean mayBlock) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    var day = parameters.day("as_of").orElseGet(origin::today);
    var language = parameters.language("language");
    if (!mayBlock) {
      return null;
    }
    var text = question.segment("key");
    var key = SpeciesKey.parse(text, datasets).orElseThrow(() -> noKey(text));
    var document = JsonAnswer.object();
    var release = new SpeciesLists(datasets, crosswalks, origin, key, day).write(document);
    language.ifPresent(kept -> Canonical.keep(kept, document));
    return JsonAnswer.citable(question.request(), document, release.id(), key.id());
  }

  private Problem noKey(String text) {
    var candidates = candidates(text);
    var shown = Parameters.shown(text);
    return candidates.isEmpty()
        ? Problem.notFound("%s is no key of a taxon here; %s".formatted(shown, FORM))
        : Problem.notFound(
            "%s is a name, and no key; ask for one of the candidates".formatted(shown), candidates);
  }

  /** The keys of all taxa that bear a name in the usual datasets. */
  List<String> candidates(String name) {
    var concepts =
        datasets.ofSpeciesPlus(datasets.speciesPlus().usual()).stream()
            .flatMap(held -> NamedConcepts.of(name, held).concepts().stream())
            .map(taxon -> new SpeciesKey(datasets.speciesPlus().usual(), taxon.id()));
    var taxa =
        datasets.ofRedList(datasets.redList().usual()).stream()
            .flatMap(held -> NamedTaxa.of(name, held).taxa().stream())
            .map(taxon -> new SpeciesKey(datasets.redList().usual(), taxon.sisId()));
    return Stream.concat(concepts, taxa).map(key -> key.text(datasets)).toList();
  }
}
