package org.saola.web.species;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * @param key of the taxon that is listed or not; null when there is none
   */
  public record LawCell(
      @Nullable String summary,
      List<Annotation> annotations,
      @Nullable EmptyCell empty,
      @Nullable String label,
      @Nullable String key) {}

  /** One half of a listing: who is covered. */
  public record Annotation(
      String symbol,
      @Nullable LocalDate since,
      @Nullable String text,
      @Nullable String textLanguage,
      @Nullable String hash,
      @Nullable String party) {}

  /**
   * A line of the history.
   *
   * @param change the id of the listing change; null of assessments, and where the source has none
   */
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
      @Nullable String year,
      @Nullable Integer change) {

    /** Whether both tell of the same, of another party. */
    private boolean isLike(HistoryRow other) {
      return party != null
          && list.equals(other.list)
          && list.equals("cites")
          && kind.equals(other.kind)
          && sign.equals(other.sign)
          && current == other.current
          && Objects.equals(date, other.date)
          && Objects.equals(text, other.text);
    }
  }

  /** Lines of the history that tell the same of several parties; of others, one alone. */
  public record HistoryGroup(List<HistoryRow> rows) {
    public HistoryRow first() {
      return rows.getFirst();
    }

    /** The parties or scopes; empty when there are none. */
    public String parties() {
      return rows.stream()
          .map(HistoryRow::party)
          .flatMap(Stream::ofNullable)
          .distinct()
          .collect(Collectors.joining(", "));
    }
  }

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

  public List<HistoryGroup> firstOfHistory() {
    return groups().stream().limit(SHOWN_OF_HISTORY).toList();
  }

  public List<HistoryGroup> restOfHistory() {
    return groups().stream().skip(SHOWN_OF_HISTORY).toList();
  }

  private List<HistoryGroup> groups() {
    var groups = new ArrayList<List<HistoryRow>>();
    for (var row : history) {
      groups.stream()
          .filter(group -> group.getFirst().isLike(row))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(row), () -> groups.add(new ArrayList<>(List.of(row))));
    }
    return groups.stream().map(HistoryGroup::new).toList();
  }
}
