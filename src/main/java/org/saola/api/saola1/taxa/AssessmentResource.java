package org.saola.api.saola1.taxa;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.status.Topic;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.record.DocumentFields;
import tools.jackson.databind.util.RawValue;

/** {@code GET red-list/assessments/{id}}: the document of an assessment. */
public final class AssessmentResource implements Resource {
  private static final List<String> PARAMETERS = List.of("dataset", "release");

  private final ReadableDatasets<RedListSnapshot> datasets;
  private final AnswerOrigin origin;

  public AssessmentResource(ReadableDatasets<RedListSnapshot> datasets, AnswerOrigin origin) {
    this.datasets = datasets;
    this.origin = origin;
  }

  @Override
  public String path() {
    return "red-list/assessments/{id}";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    int id = Identifier.of(question, "id");
    return Reply.reading(() -> {
      var snapshot = datasets.chosen(parameters).chosen(parameters.text("release"));
      var release = snapshot.release();
      int place =
          snapshot
              .placeOf(id)
              .orElseThrow(
                  () -> Problem.notFound("release.assessment", release.description().label(), id));
      var document = JsonAnswer.object();
      origin.write(document, release);
      AssessedTaxon.writeCategory(document, snapshot.summary(place).categoryCode());
      NotImported.write(
          document, release.description().coverage(), Topic.ofRedList(), DocumentFields::of);
      document.putRawValue(
          "assessment", new RawValue(snapshot.document(place).textOn(origin.today())));
      return JsonAnswer.citable(question.request(), document, release.id(), id);
    });
  }
}
