package org.saola.api.saola1.asof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.PostedResource;
import org.saola.api.saola1.PostedText;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.http.work.Reply;
import org.saola.message.Message;
import org.saola.redlist.Assessment;
import org.saola.status.history.Basis;
import org.saola.status.history.DatedAssessment;
import org.saola.status.history.HistoricStatus;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST as-of/assessments/compute}: the status that a history of assessments gives, of
 * whatever list.
 */
public final class ComputeResource implements PostedResource {
  private static final Message SHAPE =
      Message.of(
          "shape.history",
          "{\"history\": [{\"assessment_id\": 1, \"assessment_date\": \"2008-01-01\","
              + " \"year_published\": 2008, \"release_date\": null, \"category\": \"CR\","
              + " \"possibly_extinct\": 0, \"scope\": \"1\"}], \"date\": \"2010-01-01\","
              + " \"scope\": \"1\", \"basis\": \"published\"}");

  @Override
  public String path() {
    return "as-of/assessments/compute";
  }

  @Override
  public Reply<Answer> post(Question question) {
    return Reply.computing(() -> posted(question));
  }

  private Answer posted(Question question) {
    var body = PostedText.of(question.request()).document(SHAPE);
    if (!body.path("history").isArray()) {
      throw Problem.badRequest("body.history", SHAPE);
    }
    var basis = AssessmentAnswers.basis(text(body, "basis", Basis.PUBLISHED.code()));
    var date = day(text(body, "date", ""), "date");
    var scope = text(body, "scope", Assessment.GLOBAL);
    var history = new ArrayList<DatedAssessment>();
    for (var each : body.path("history")) {
      history.add(assessment(each));
    }
    var status = HistoricStatus.on(basis, date, scope, history);
    var document =
        JsonAnswer.object()
            .put("basis", basis.code())
            .put("date", date.toString())
            .put("scope", scope)
            .put("rule", HistoricStatus.RULE);
    AssessmentAnswers.write(document, status);
    return JsonAnswer.unkept(document);
  }

  private static DatedAssessment assessment(JsonNode each) {
    var released = text(each, "release_date", "");
    var assessed = text(each, "assessment_date", "");
    return new DatedAssessment(
        number(each, "assessment_id"),
        assessed.isEmpty() ? null : day(assessed, "assessment_date"),
        text(each, "year_published", "").isEmpty() ? null : number(each, "year_published"),
        released.isEmpty() ? null : day(released, "release_date"),
        text(each, "category", ""),
        isTrue(text(each, "possibly_extinct", "")),
        isTrue(text(each, "possibly_extinct_in_the_wild", "")),
        isTrue(text(each, "latest", "")),
        Set.copyOf(List.of(text(each, "scope", Assessment.GLOBAL).split("\\|"))));
  }

  private static boolean isTrue(String text) {
    return text.equals("1") || text.equals("true");
  }

  private static int number(JsonNode node, String field) {
    var text = text(node, field, "");
    if (!text.matches("\\d{1,9}")) {
      throw Problem.badRequest("value.whole-shape", field, Parameters.shown(text), SHAPE);
    }
    return Integer.parseInt(text);
  }

  /** Texts and numbers alike; null and nothing are the other one. */
  private static String text(JsonNode node, String field, String otherwise) {
    return Objects.requireNonNullElse(PostedText.text(node.path(field), field), otherwise);
  }

  /**
   * A day, or the last one of a year.
   *
   * @param place of it: a parameter, or a field of the body
   */
  static LocalDate day(String text, Object place) {
    try {
      if (text.matches("\\d{4}")) {
        return LocalDate.of(Integer.parseInt(text), Month.DECEMBER, 31);
      }
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException _) {
      // a day that no calendar has is worded like any other wrong day
    }
    throw Problem.badRequest("day.none-or-year", place, Parameters.shown(text));
  }
}
