package org.saola.web.species;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.species.AssessmentDetails;
import org.saola.status.Topic;
import org.saola.web.part.Emptiness;
import org.saola.web.part.SourceLine;

/**
 * The page of one species.
 *
 * @param key of the taxon
 * @param day that it is asked about; null = today
 * @param today the day of today
 * @param concepts what the other lists mean by the name, where that is not the same
 * @param evaluations the assessments in force, each of a scope
 * @param details of the assessment that the page tells most of; null when there is none
 * @param empties why there is nothing of a topic, where there is nothing
 * @param structured the taxon in the words of schema.org, as JSON
 */
public record SpeciesView(
    String key,
    @Nullable LocalDate day,
    LocalDate today,
    Heading heading,
    List<ConceptNote> concepts,
    List<Evaluation> evaluations,
    @Nullable EmptyCell notEvaluated,
    LawCell cites,
    LawCell eu,
    Restrictions restrictions,
    Timeline timeline,
    RangeView range,
    @Nullable AssessmentDetails details,
    List<HistoryRow> history,
    NamesView names,
    List<NamesView.Reference> references,
    Map<Topic, EmptyCell> empties,
    List<Lack> lacks,
    List<String> citations,
    List<SourceLine> speciesPlusSources,
    List<SourceLine> redListSources,
    String structured) {
  private static final int SHOWN_OF_HISTORY = 6;

  /** Who it is. */
  public record Heading(
      String name,
      boolean italic,
      @Nullable String author,
      String rank,
      List<String> higher,
      List<NamesView.Common> common) {}

  /**
   * A taxon of another list by a name that means something else there.
   *
   * @param direction which of both holds the other, by the word of the crosswalk
   * @param category of its first assessment in force; null when it has none or is of Species+
   * @param listing of CITES; null when it is of a Red List
   */
  public record ConceptNote(
      String key,
      String name,
      String direction,
      boolean question,
      @Nullable String category,
      @Nullable String listing) {}

  /**
   * An assessment that is in force.
   *
   * @param label the name that was assessed, where that is not the taxon of the page
   * @param list whose assessment it is, where several are told of
   * @param trend the code of the population trend; null when not given
   */
  public record Evaluation(
      String code,
      @Nullable String scope,
      @Nullable String year,
      @Nullable String criteria,
      @Nullable String trend,
      @Nullable String label,
      @Nullable String list) {}

  /** Why a cell is empty; the reason is a code that messages word. */
  public record EmptyCell(Emptiness kind, @Nullable String reason) {}

  /**
   * What a law says.
   *
   * @param summary such as {@code I/II}; null when nothing is listed or known
   * @param label the name that is listed, where that is not the taxon of the page
   */
  public record LawCell(
      @Nullable String summary,
      List<Annotation> annotations,
      @Nullable EmptyCell empty,
      @Nullable String label) {}

  /** One half of a listing: who is covered. */
  public record Annotation(
      String symbol,
      @Nullable LocalDate since,
      @Nullable String text,
      @Nullable String textLanguage,
      @Nullable String hash,
      @Nullable String party) {}

  /** A line of the history. */
  public record HistoryRow(
      String id,
      @Nullable LocalDate date,
      String list,
      String sign,
      String kind,
      boolean current,
      @Nullable String party,
      @Nullable String text,
      @Nullable String textLanguage,
      @Nullable String year) {}

  /**
   * Something that is not here, and why.
   *
   * @param list that would tell it; null when all would
   */
  public record Lack(String what, @Nullable String list, Emptiness kind, @Nullable String reason) {}

  /** Why there is nothing of a topic. */
  public EmptyCell empty(Topic topic) {
    return Objects.requireNonNull(empties.get(topic));
  }

  public List<HistoryRow> firstOfHistory() {
    return history.subList(0, Math.min(SHOWN_OF_HISTORY, history.size()));
  }

  public List<HistoryRow> restOfHistory() {
    return history.subList(Math.min(SHOWN_OF_HISTORY, history.size()), history.size());
  }
}
