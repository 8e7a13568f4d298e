package org.saola.api.saola1.asof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.RowsFormat;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.http.work.Reply;
import org.saola.places.GeoEntity;
import org.saola.status.State;
import org.saola.status.history.HistoricStatus;
import org.saola.status.law.LawBook;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import tools.jackson.databind.node.ObjectNode;

/** {@code as-of}: what held for one taxon on a day, or for all pairs of a posted list. */
public final class AsOfResource implements Resource {
  private static final List<String> PARAMETERS =
      List.of("kind", "taxon", "date", "country", "basis", "scope", "dataset", "release");

  private final LawReleases releases;

  public AsOfResource(LawReleases releases) {
    this.releases = releases;
  }

  @Override
  public String path() {
    return "as-of";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    var kind = Kind.of(parameters);
    var taxon = parameters.text("taxon").orElseThrow(() -> Problem.badRequest("missing.taxon"));
    var day =
        ComputeResource.day(
            parameters.text("date").orElseThrow(() -> Problem.badRequest("missing.date")), "date");
    releases.origin().checkCome(day, "date");
    return Reply.reading(() -> {
      var document = JsonAnswer.object().put("kind", kind.code()).put("date", day.toString());
      if (kind == Kind.ASSESSMENT) {
        writeAssessment(document, taxon, day, parameters);
        return JsonAnswer.citable(question.request(), document, 0);
      }
      var snapshot = releases.speciesPlus().chosen(parameters).chosen(parameters.text("release"));
      writeLaw(document, snapshot, kind, day, parameters);
      return JsonAnswer.citable(question.request(), document, snapshot.release().id());
    });
  }

  private void writeLaw(
      ObjectNode out,
      SpeciesPlusSnapshot snapshot,
      Kind kind,
      LocalDate day,
      Parameters parameters) {
    var taxon = parameters.text("taxon").orElseThrow();
    out.put("clock", "effective_at");
    AnswerOrigin.write(out, releases.origin().asOf(day, snapshot.release()), LawBook.RULE);
    releases.origin().write(out, snapshot.release());
    var law = releases.law().apply(snapshot);
    if (law.isPresent()) {
      var found = NameInLaw.require(taxon, law.get());
      new LawAnswers(law.get(), found, day)
          .write(out, kind, kind.hasPlace() ? place(law.get(), parameters) : null);
      if (day.isAfter(law.get().dataDay())) {
        out.withArray("unknown")
            .add("what changed after %s, the day of the data".formatted(law.get().dataDay()));
      }
      return;
    }
    new PublishedLaw(snapshot, releases.origin().asOf(day, snapshot.release()))
        .write(out, kind, taxon);
  }

  private static GeoEntity place(LawBook law, Parameters parameters) {
    var code = parameters.text("country").orElseThrow(() -> Problem.badRequest("missing.country"));
    return law.country(code)
        .orElseThrow(() ->
            Problem.of(Problem.Kind.UNPROCESSABLE_CONTENT, "country.none", Parameters.shown(code)));
  }

  private void writeAssessment(ObjectNode out, String taxon, LocalDate day, Parameters parameters) {
    var answers = AssessmentAnswers.of(releases, parameters);
    var snapshot = answers.releases(Set.of(day), parameters).apply(day);
    out.put("rule", HistoricStatus.RULE);
    if (snapshot.isEmpty()) {
      out.put("state", State.NOT_IMPORTED.code()).put("basis", answers.basis().code());
      LawAnswers.writeUnknown(
          out, List.of("this server had no release of the Red List then, or keeps it no longer"));
      return;
    }
    releases.origin().write(out, snapshot.get().release());
    var found = answers.find(taxon, day, snapshot.get());
    if (found.taxon() == null) {
      throw found.state() == State.AMBIGUOUS
          ? Problem.notFound("taxon.several-or", Parameters.shown(taxon), "iucn:15951")
          : Problem.notFound("taxon.accepted-of-release", Parameters.shown(taxon));
    }
    answers.write(out, found, day);
  }

  @Override
  public boolean takesPosts() {
    return true;
  }

  @Override
  public Reply<Answer> post(Question question) {
    var parameters =
        Parameters.of(question.query(), List.of("basis", "scope", "format", "dataset", "release"));
    var format = RowsFormat.of(parameters, question.request());
    var answers = AssessmentAnswers.of(releases, parameters);
    return Reply.computing(() -> {
      var pairs = new PairReader(releases.origin()).read(question.request());
      var days = pairs.stream().map(NamedDay::date).collect(Collectors.toSet());
      var lists = answers.releases(days, parameters);
      var rows = new PairRows(releases, answers, currentLaw(parameters), lists);
      return Answer.of(format.response(rows.lines(format, pairs.stream()), question.request()), 0);
    });
  }

  /** The release of Species+ that lists are answered from; empty before the first import. */
  private Optional<SpeciesPlusSnapshot> currentLaw(Parameters parameters) {
    var readable = releases.speciesPlus().chosenOrUsual(parameters);
    var wanted = parameters.text("release");
    return wanted.isEmpty() ? readable.current().get() : readable.find().apply(wanted.get());
  }
}
