package org.saola.api.saola1.taxa;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.status.Topic;
import org.saola.status.law.LawBook;
import org.saola.status.law.LawOfDay;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.store.speciesplus.TaxonDocument;

/** {@code GET species-plus/taxa/{id}}: all that Species+ publishes of a taxon concept. */
public final class TaxonConceptResource implements Resource {
  private static final List<String> PARAMETERS = List.of("as_of", "dataset", "language", "release");

  private final ReadableDatasets<SpeciesPlusSnapshot> datasets;
  private final Function<SpeciesPlusSnapshot, Optional<LawBook>> law;
  private final AnswerOrigin origin;

  /**
   * @param law of a release; empty when it holds no primary records; may block
   */
  public TaxonConceptResource(
      ReadableDatasets<SpeciesPlusSnapshot> datasets,
      Function<SpeciesPlusSnapshot, Optional<LawBook>> law,
      AnswerOrigin origin) {
    this.datasets = datasets;
    this.law = law;
    this.origin = origin;
  }

  @Override
  public String path() {
    return "species-plus/taxa/{id}";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    var day = parameters.day("as_of");
    var language = parameters.language("language");
    int id = Identifier.of(question, "id");
    return Reply.reading(() -> {
      var snapshot = datasets.chosen(parameters).chosen(parameters.text("release"));
      var release = snapshot.release();
      var place =
          snapshot
              .placeOf(id)
              .orElseThrow(
                  () -> Problem.notFound("release.concept", release.description().label(), id));
      var taxon = snapshot.records(new int[] {place}).getFirst();
      var document = JsonAnswer.object();
      origin.write(document, release);
      var coverage = release.description().coverage();
      NotImported.write(document, coverage, Topic.ofSpeciesPlus(), Topic::recordField);
      document.set("record", NotImported.without(coverage, TaxonDocument.of(taxon)));
      day.ifPresent(date -> {
        var asOf = origin.asOf(date, release);
        var status = LawOfDay.status(asOf, taxon, coverage, () -> law.apply(snapshot));
        LegalStatus.write(document.putObject("as_of"), asOf, status, coverage);
      });
      language.ifPresent(kept -> Canonical.keep(kept, document));
      return JsonAnswer.citable(question.request(), document, release.id(), id);
    });
  }
}
