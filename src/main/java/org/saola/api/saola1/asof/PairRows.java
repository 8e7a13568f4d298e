package org.saola.api.saola1.asof;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.RowsFormat;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.speciesplus.TaxonRecord;
import org.saola.status.ListingStatus;
import org.saola.status.SpeciesPlusStatus;
import org.saola.status.State;
import org.saola.status.history.HistoricStatus;
import org.saola.status.law.LawBook;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers a list: one row for each pair, made as it is sent. */
final class PairRows {
  /** The fields of a row, in order. */
  static final List<String> COLUMNS =
      List.of(
          "name",
          "date",
          "state",
          "law_state",
          "taxon_id",
          "cites_listing",
          "eu_listing",
          "assessment_state",
          "sis_id",
          "category",
          "normalised",
          "assessment_id",
          "year_published",
          "next_within_year",
          "candidates",
          "basis",
          "rule",
          "law_rule",
          "law_release",
          "red_list_release");

  private static final int MOST_NAMES = 50_000;

  private final AssessmentAnswers assessments;
  private final Function<LocalDate, Optional<RedListSnapshot>> lists;
  private final @Nullable SpeciesPlusSnapshot current;
  private final @Nullable LawBook law;
  private final AnswerOrigin origin;
  private final Map<String, NameInLaw> names = new HashMap<>();
  private String lastName = "";
  private List<TaxonRecord> lastFound = List.of();

  /**
   * @param lists the release of the Red List that tells of a day
   */
  PairRows(
      LawReleases releases,
      AssessmentAnswers assessments,
      Optional<SpeciesPlusSnapshot> current,
      Function<LocalDate, Optional<RedListSnapshot>> lists) {
    this.assessments = assessments;
    this.lists = lists;
    this.current = current.orElse(null);
    this.origin = releases.origin();
    this.law = current.flatMap(releases.law()).orElse(null);
  }

  /** A row with all columns that have a value. */
  ObjectNode row(NamedDay pair) {
    var out = JsonAnswer.object().put("name", pair.name()).put("date", pair.date().toString());
    out.putNull("state");
    var ofLaw = writeLaw(out, pair);
    var snapshot = lists.apply(pair.date()).orElse(null);
    var ofList = writeAssessment(out, pair, snapshot);
    out.put("state", together(ofLaw, ofList).code());
    out.put("basis", assessments.basis().code())
        .put("rule", HistoricStatus.RULE)
        .put("law_rule", lawRule())
        .put("law_release", current == null ? null : label(current.release()))
        .put("red_list_release", snapshot == null ? null : label(snapshot.release()));
    return out;
  }

  /** The assessment says it, where there is one; else the law does. */
  private static State together(State ofLaw, State ofList) {
    return switch (ofList) {
      case NAME_UNKNOWN, NOT_IMPORTED -> ofLaw == State.NOT_IMPORTED ? ofList : ofLaw;
      default -> ofList;
    };
  }

  private static String label(Release release) {
    return release.description().label();
  }

  /** Null before the first import. */
  private @Nullable String lawRule() {
    return law != null ? LawBook.RULE : current == null ? null : ListingStatus.RULE;
  }

  private State writeLaw(ObjectNode out, NamedDay pair) {
    if (law == null) {
      return current == null
          ? written(out, State.NOT_IMPORTED)
          : writePublished(out, pair, current);
    }
    var asked = asked(pair.name(), law);
    var taxon = asked.taxon();
    if (taxon == null) {
      out.put("law_state", asked.state().code());
      asked.candidates().forEach(out.withArray("candidates")::add);
      return asked.state();
    }
    var answers = new LawAnswers(law, taxon, pair.date());
    var state = answers.state();
    out.put("law_state", state.code())
        .put("taxon_id", "cites:" + taxon.id())
        .put("cites_listing", answers.cites())
        .put("eu_listing", answers.eu());
    return state;
  }

  private static State written(ObjectNode out, State state) {
    out.put("law_state", state.code());
    return state;
  }

  /** What published records tell, which is less than primary ones do. */
  private State writePublished(ObjectNode out, NamedDay pair, SpeciesPlusSnapshot snapshot) {
    if (!pair.name().equals(lastName)) {
      lastFound = PublishedLaw.named(pair.name(), snapshot);
      lastName = pair.name();
    }
    if (lastFound.size() != 1) {
      return written(out, lastFound.isEmpty() ? State.NAME_UNKNOWN : State.AMBIGUOUS);
    }
    var taxon = lastFound.getFirst();
    var release = snapshot.release();
    var asOf = origin.asOf(pair.date(), release);
    var status = SpeciesPlusStatus.on(asOf, taxon, release.description().coverage());
    out.put("law_state", status.state().code())
        .put("taxon_id", "cites:" + taxon.id())
        .put("cites_listing", status.cites().summary())
        .put("eu_listing", status.eu().summary());
    return status.state();
  }

  private NameInLaw asked(String name, LawBook book) {
    if (names.size() > MOST_NAMES) {
      names.clear();
    }
    return names.computeIfAbsent(name, each -> NameInLaw.of(each, book));
  }

  private State writeAssessment(ObjectNode out, NamedDay pair, @Nullable RedListSnapshot snapshot) {
    if (snapshot == null) {
      out.put("assessment_state", State.NOT_IMPORTED.code());
      return State.NOT_IMPORTED;
    }
    var found = assessments.find(pair.name(), pair.date(), snapshot);
    out.put("assessment_state", found.state().code()).put("sis_id", found.taxon());
    var status = found.status();
    if (status != null && found.state() != State.UNKNOWN) {
      AssessmentAnswers.write(out, status);
      out.remove("assessment_date");
    }
    return found.state();
  }

  /** All rows, with what stands around them. */
  Stream<String> lines(RowsFormat format, Stream<NamedDay> pairs) {
    return switch (format) {
      case JSON -> RowsFormat.list("rows", pairs.map(pair -> row(pair).toString()));
      case NDJSON -> pairs.map(pair -> row(pair) + "\n");
      case CSV ->
          Stream.concat(
              Stream.of(RowsFormat.csv(COLUMNS)), pairs.map(pair -> RowsFormat.csv(cells(pair))));
    };
  }

  private List<String> cells(NamedDay pair) {
    var row = row(pair);
    return COLUMNS.stream().map(column -> cell(row.path(column))).toList();
  }

  private static String cell(JsonNode value) {
    if (value.isArray()) {
      return String.join("|", value.valueStream().map(JsonNode::asString).toList());
    }
    return value.isNull() || value.isMissingNode() ? "" : value.asString();
  }
}
