package org.saola.api.saola1.taxa;

import java.time.LocalDate;
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
import org.saola.status.ListingStatus;
import org.saola.status.RedListStatus;
import org.saola.status.SpeciesPlusStatus;
import org.saola.status.State;
import org.saola.status.law.LawBook;
import org.saola.status.law.LawOfDay;
import org.saola.store.names.NameLookup;
import org.saola.store.names.Names;
import org.saola.store.names.ReleaseNames;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.match.Match;
import org.saola.taxonomy.match.MatchQuery;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET status}: what both lists say of a name on a day. */
public final class StatusResource implements Resource {
  private static final List<String> PARAMETERS = List.of("name", "as_of", "dataset", "release");

  private final ReadableDatasets<SpeciesPlusSnapshot> speciesPlus;
  private final ReadableDatasets<RedListSnapshot> redList;
  private final Function<SpeciesPlusSnapshot, Optional<LawBook>> law;
  private final Names names;
  private final AnswerOrigin origin;

  /**
   * @param law of a release; empty when it holds no primary records; may block
   */
  public StatusResource(
      ReadableDatasets<SpeciesPlusSnapshot> speciesPlus,
      ReadableDatasets<RedListSnapshot> redList,
      Function<SpeciesPlusSnapshot, Optional<LawBook>> law,
      Names names,
      AnswerOrigin origin) {
    this.speciesPlus = speciesPlus;
    this.redList = redList;
    this.law = law;
    this.names = names;
    this.origin = origin;
  }

  @Override
  public String path() {
    return "status";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    var name =
        parameters
            .text("name")
            .orElseThrow(() -> Problem.badRequest("missing.name", "status?name=Panthera%20leo"));
    var day = parameters.day("as_of").orElseGet(origin::today);
    return Reply.reading(() -> {
      var document = JsonAnswer.object().put("name", name).put("as_of", day.toString());
      var wanted = parameters.text("release");
      checkDataset(parameters);
      var laws = speciesPlus.chosenOrUsual(parameters);
      var lists = redList.chosenOrUsual(parameters);
      var ofSpeciesPlus = wanted.flatMap(laws.find());
      var ofRedList = wanted.flatMap(lists.find());
      if (wanted.isPresent() && ofSpeciesPlus.isEmpty() && ofRedList.isEmpty()) {
        throw Problem.notFound(
            "release.none-of-both", Parameters.shown(wanted.get()), laws.labels(), lists.labels());
      }
      var law = document.putObject("species_plus");
      ofSpeciesPlus
          .or(laws.current())
          .ifPresentOrElse(held -> write(law, held, name, day), () -> notImported(law));
      var assessed = document.putObject("red_list");
      ofRedList
          .or(lists.current())
          .ifPresentOrElse(held -> write(assessed, held, name, day), () -> notImported(assessed));
      return JsonAnswer.citable(question.request(), document, 0);
    });
  }

  /** One of either kind may be named; the other list is then the usual one. */
  private void checkDataset(Parameters parameters) {
    if (parameters.text(ReadableDatasets.PARAMETER).filter(speciesPlus::isOther).isEmpty()) {
      var _ = speciesPlus.chosen(parameters);
    }
  }

  private void write(ObjectNode out, SpeciesPlusSnapshot snapshot, String name, LocalDate day) {
    var found = FoundName.of(match(name, names.of(snapshot)));
    var document = ListedConceptsDocument.of(found, snapshot);
    var asOf = origin.asOf(day, snapshot.release());
    var coverage = snapshot.release().description().coverage();
    var statuses =
        document.concepts().stream()
            .map(taxon -> LawOfDay.status(asOf, taxon, coverage, () -> law.apply(snapshot)))
            .toList();
    var state = found.state(statuses.stream().map(SpeciesPlusStatus::state).toList());
    out.put("state", state.code());
    origin.write(out, snapshot.release());
    AnswerOrigin.write(out, asOf, rule(statuses));
    document.write(out.putArray("concepts"), statuses);
    found.writeCandidates(out);
  }

  private Match match(String name, ReleaseNames of) {
    return NameLookup.match(names, of, MatchQuery.of(name));
  }

  /** That of all concepts; that of published rows where one of them is by it. */
  private static String rule(List<SpeciesPlusStatus> statuses) {
    var rules = statuses.stream().map(SpeciesPlusStatus::rule).distinct().toList();
    return rules.size() == 1 ? rules.getFirst() : ListingStatus.RULE;
  }

  private void write(ObjectNode out, RedListSnapshot snapshot, String name, LocalDate day) {
    var document = AssessedTaxaDocument.of(name, match(name, names.of(snapshot)), snapshot);
    var asOf = origin.asOf(day, snapshot.release());
    out.put("state", document.state(asOf).code());
    origin.write(out, snapshot.release());
    AnswerOrigin.write(out, asOf, RedListStatus.RULE);
    document.write(out.putArray("taxa"), asOf);
    document.name().writeCandidates(out);
  }

  private static void notImported(ObjectNode out) {
    out.put("state", State.NOT_IMPORTED.code());
  }
}
