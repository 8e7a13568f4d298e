package org.saola.species;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.redlist.Assessment.Citation;
import org.saola.redlist.Coded;
import org.saola.redlist.RedListCitation;

/**
 * What an assessment tells beside its category; descriptions are in English, as published.
 *
 * @param trend the code of the population trend: 0 increasing, 1 decreasing, 2 stable, 3 unknown
 * @param rationale may have markup; null when not given
 */
public record AssessmentDetails(
    @Nullable String citation,
    @Nullable String trend,
    @Nullable String rationale,
    List<Location> locations,
    List<Habitat> habitats,
    List<Threat> threats,
    List<Use> uses,
    List<String> systems,
    List<String> actions,
    List<String> references) {
  /** A country or a part of one. */
  public record Location(
      String code, String name, @Nullable String presence, @Nullable String origin) {}

  public record Habitat(String name, boolean major) {}

  public record Threat(
      String name, @Nullable String timing, @Nullable String scope, @Nullable String severity) {}

  /** What it is used for; null where nothing is said. */
  public record Use(
      String name,
      @Nullable Boolean subsistence,
      @Nullable Boolean national,
      @Nullable Boolean international) {}

  /**
   * What is told of one.
   *
   * @param today when it is read, as its citation says
   */
  static AssessmentDetails of(Assessment assessment, LocalDate today) {
    var trend = assessment.populationTrend();
    return new AssessmentDetails(
        RedListCitation.accessed(assessment.citation(), today),
        trend == null ? null : given(trend.code()),
        given(assessment.documentation().rationale()),
        all(assessment.locations(), AssessmentDetails::location),
        all(
            assessment.habitats(),
            each -> new Habitat(name(each.coded()), "Yes".equals(each.majorImportance()))),
        all(
            assessment.threats(),
            each ->
                new Threat(
                    name(each.coded()),
                    given(each.timing()),
                    given(each.scope()),
                    given(each.severity()))),
        all(
            assessment.useAndTrade(),
            each ->
                new Use(
                    name(each.coded()), each.subsistence(), each.national(), each.international())),
        all(assessment.systems(), AssessmentDetails::name),
        all(assessment.conservationActions(), each -> name(each.coded())),
        all(assessment.references(), AssessmentDetails::reference));
  }

  private static Location location(Assessment.Location location) {
    var occurrence = location.occurrence();
    var coded = occurrence.coded();
    return new Location(
        Objects.requireNonNullElse(coded.code(), ""),
        name(coded),
        given(occurrence.presence()),
        given(occurrence.origin()));
  }

  private static <F, T> List<T> all(List<F> records, Function<F, T> view) {
    return records.stream().map(view).toList();
  }

  private static String name(Coded coded) {
    return Objects.requireNonNullElse(coded.description(), "");
  }

  private static String reference(Citation reference) {
    var author = given(reference.author());
    var year = given(reference.year());
    return (author == null ? "" : author + " ")
        + (year == null ? "" : year + ". ")
        + Objects.requireNonNullElse(reference.citation(), "");
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
