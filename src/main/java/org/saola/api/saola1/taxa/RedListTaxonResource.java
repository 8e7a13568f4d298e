package org.saola.api.saola1.taxa;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.status.RedListStatus;
import org.saola.status.Topic;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.record.DocumentFields;
import tools.jackson.databind.util.RawValue;

/** {@code GET red-list/taxa/{sis_id}}: a taxon of the Red List with all its assessments. */
public final class RedListTaxonResource implements Resource {
  private static final List<String> PARAMETERS = List.of("as_of", "dataset", "release");

  private final ReadableDatasets<RedListSnapshot> datasets;
  private final AnswerOrigin origin;

  public RedListTaxonResource(ReadableDatasets<RedListSnapshot> datasets, AnswerOrigin origin) {
    this.datasets = datasets;
    this.origin = origin;
  }

  @Override
  public String path() {
    return "red-list/taxa/{sis_id}";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    var day = parameters.day("as_of");
    int sisId = Identifier.of(question, "sis_id");
    return Reply.reading(() -> {
      var snapshot = datasets.chosen(parameters).chosen(parameters.text("release"));
      var release = snapshot.release();
      var taxon =
          snapshot
              .taxon(sisId)
              .orElseThrow(
                  () -> Problem.notFound("release.taxon", release.description().label(), sisId));
      var assessed = AssessedTaxon.of(sisId, snapshot);
      var document = JsonAnswer.object();
      origin.write(document, release);
      var coverage = release.description().coverage();
      NotImported.write(document, coverage, Topic.ofRedList(), DocumentFields::of);
      document.putRawValue("taxon", new RawValue(new String(taxon.inflated(), UTF_8)));
      assessed.writeAssessments(document.putArray("assessments"));
      AssessedTaxon.writeSuccessors(document, sisId, snapshot);
      day.ifPresent(date -> {
        var asOf = origin.asOf(date, release);
        var out = document.putObject("as_of");
        AnswerOrigin.write(out, asOf, RedListStatus.RULE);
        assessed.write(out, assessed.on(asOf, coverage));
      });
      return JsonAnswer.citable(question.request(), document, release.id(), sisId);
    });
  }
}
