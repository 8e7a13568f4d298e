package org.saola.api.saola1.indicators.national;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.RowsFormat;
import org.saola.api.saola1.indicators.national.ComparedSpecies.Side;
import org.saola.api.saola1.indicators.national.NationalComparison.Assessed;
import org.saola.api.saola1.indicators.national.NationalComparison.Link;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.ReadableDatasets;
import org.saola.http.QueryParameters;
import org.saola.http.work.Reply;
import org.saola.message.Message;
import org.saola.redlist.Assessment;
import org.saola.redlist.Group;
import org.saola.store.names.ReleaseCrosswalk;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.scan.SpeciesScan;
import org.saola.store.redlist.scan.SpeciesScan.Wanted;
import org.saola.store.release.Release;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET comparison}: a national or regional list beside the global one. */
public final class ComparisonResource implements Resource {
  private static final List<String> PARAMETERS =
      List.of("dataset", "scope", "with", "country", "outcome", "format", "offset", "limit");
  private static final String ENDEMIC_DIFFERS = "endemic_differs";
  private static final int USUAL_LIMIT = 100;
  private static final int MOST = 10_000;

  private final ReadableDatasets<RedListSnapshot> lists;
  private final BiFunction<Release, Release, Optional<ReleaseCrosswalk>> crosswalks;
  private final AnswerOrigin origin;

  /**
   * @param crosswalks how the taxa of two releases that are served relate; may block
   */
  public ComparisonResource(
      ReadableDatasets<RedListSnapshot> lists,
      BiFunction<Release, Release, Optional<ReleaseCrosswalk>> crosswalks,
      AnswerOrigin origin) {
    this.lists = lists;
    this.crosswalks = crosswalks;
    this.origin = origin;
  }

  /**
   * A comparison.
   *
   * @param document with counts and some rows
   * @param rows all that were asked for
   */
  public record Told(ObjectNode document, List<List<@Nullable Object>> rows, long release) {
    /** What the cells of rows are. */
    public List<String> columns() {
      return ComparedSpecies.COLUMNS;
    }
  }

  @Override
  public String path() {
    return "comparison";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    var format = RowsFormat.documentOrTable(parameters, question.request(), RowsFormat.JSON);
    return Reply.computing(() -> answer(question, tell(parameters), format));
  }

  private static Answer answer(Question question, Told told, RowsFormat format) {
    if (format == RowsFormat.JSON) {
      return JsonAnswer.citable(question.request(), told.document(), told.release());
    }
    return Answer.of(
        RowsFormat.table(told.columns(), told.rows().stream(), question.request()), told.release());
  }

  /**
   * The same for commands; may block.
   *
   * @throws Problem if it can't be answered
   */
  public Told tell(QueryParameters query) {
    return tell(Parameters.of(query, PARAMETERS));
  }

  private Told tell(Parameters parameters) {
    var here = lists.chosen(parameters).chosen(Optional.empty());
    var with = lists.chosen(parameters, "with").chosen(Optional.empty());
    var comparison =
        new NationalComparison(
            new Assessed(here, wanted(scope(parameters, here))),
            new Assessed(with, wanted(Assessment.GLOBAL)),
            parameters.text("country").orElse(null));
    check(comparison);
    checkOutcome(parameters);
    var rows = comparison.rows(links(here, with));
    var document = JsonAnswer.object();
    write(document, comparison);
    var outcomes = new TreeMap<String, Integer>();
    rows.forEach(row -> outcomes.merge(row.outcome(), 1, Integer::sum));
    var counts = document.put("species", rows.size()).putObject("outcomes");
    outcomes.forEach(counts::put);
    if (comparison.country() == null) {
      document.putNull("endemics_that_differ");
    } else {
      document.put(
          "endemics_that_differ", rows.stream().filter(ComparedSpecies::contradiction).count());
    }
    var chosen = chosen(rows, parameters);
    writeRows(document, chosen, parameters);
    var cells = chosen.stream().map(ComparedSpecies::cells).toList();
    return new Told(document, cells, here.release().id());
  }

  private static void checkOutcome(Parameters parameters) {
    parameters
        .text("outcome")
        .filter(outcome ->
            !outcome.equals(ENDEMIC_DIFFERS) && !ComparedSpecies.OUTCOMES.contains(outcome))
        .ifPresent(outcome -> {
          throw Problem.unprocessable(
              "outcome",
              "comparison.outcome",
              Parameters.shown(outcome),
              String.join(", ", ComparedSpecies.OUTCOMES));
        });
  }

  private static List<ComparedSpecies> chosen(List<ComparedSpecies> rows, Parameters parameters) {
    var outcome = parameters.text("outcome");
    if (outcome.isEmpty()) {
      return rows;
    }
    return outcome.get().equals(ENDEMIC_DIFFERS)
        ? rows.stream().filter(ComparedSpecies::contradiction).toList()
        : rows.stream().filter(row -> row.outcome().equals(outcome.get())).toList();
  }

  private static void writeRows(ObjectNode out, List<ComparedSpecies> rows, Parameters parameters) {
    long offset = parameters.whole("offset", 0, Integer.MAX_VALUE).orElse(0L);
    long limit = parameters.whole("limit", 1, MOST).orElse((long) USUAL_LIMIT);
    out.put("count", rows.size());
    var written = out.putArray("rows");
    rows.stream()
        .skip(offset)
        .limit(limit)
        .map(ComparedSpecies::cells)
        .forEach(cells -> {
          var row = written.addObject();
          for (int i = 0; i < cells.size(); i++) {
            put(row, ComparedSpecies.COLUMNS.get(i), cells.get(i));
          }
        });
  }

  private static void put(ObjectNode out, String column, @Nullable Object cell) {
    switch (cell) {
      case null -> out.putNull(column);
      case Integer number -> out.put(column, number);
      case Boolean flag -> out.put(column, flag);
      default -> out.put(column, cell.toString());
    }
  }

  private void write(ObjectNode out, NationalComparison comparison) {
    var here = comparison.here();
    out.putObject("options")
        .put("scope", here.wanted().scope())
        .put("country", comparison.country());
    origin.write(out, here.snapshot().release());
    origin.write(out.putObject("with"), comparison.global().snapshot().release());
    var notes = out.putArray("notes");
    notes.add(
        "a national category says how much a species is at risk of being lost there; only of an"
            + " endemic both must be the same");
    if (comparison.country() == null) {
      notes.add("which species are missing and which endemic is told with country, such as BE");
    }
  }

  private Wanted wanted(String scope) {
    return new Wanted(scope, null, origin.today());
  }

  /** The one that is asked for, else the only one of the list. */
  private static String scope(Parameters parameters, RedListSnapshot list) {
    var all = new SpeciesScan(list).codes(Group.SCOPES);
    var asked = parameters.text("scope");
    if (asked.isPresent() ? !all.contains(asked.get()) : all.size() != 1) {
      throw all.isEmpty()
          ? Problem.unprocessable("scope", "comparison.scope")
          : Problem.unprocessable("scope", "choose.scope", String.join(", ", all));
    }
    return asked.orElseGet(all::getFirst);
  }

  private static void check(NationalComparison comparison) {
    var here = comparison.here();
    var global = comparison.global();
    boolean same =
        here.snapshot().release().dataset().equals(global.snapshot().release().dataset());
    if (same && here.wanted().scope().equals(Assessment.GLOBAL)) {
      throw Problem.unprocessable("dataset", "comparison.global");
    }
    if (!global.scan().has(new Facet(Group.SCOPES, Assessment.GLOBAL))) {
      throw Problem.unprocessable("with", "comparison.no-global");
    }
    var country = comparison.country();
    if (country != null && !global.scan().has(new Facet(Group.COUNTRIES, country))) {
      throw Problem.unprocessable("country", "comparison.country", Parameters.shown(country));
    }
  }

  /** Of one list the ids are the same; others are related by their names. */
  private Function<Side, List<Link>> links(RedListSnapshot here, RedListSnapshot with) {
    if (here.release().dataset().equals(with.release().dataset())) {
      return own -> List.of(new Link(own.taxon(), own.name(), ""));
    }
    var crosswalk =
        crosswalks
            .apply(here.release(), with.release())
            .orElseThrow(() -> Problem.noData(Message.of("list.red-list")));
    return own ->
        crosswalk
            .speciesPlus()
            .find(own.taxon())
            .map(taxon -> crosswalk.of(taxon).stream().map(Link::of).toList())
            .orElse(List.of());
  }
}
