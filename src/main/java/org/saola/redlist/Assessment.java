package org.saola.redlist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One assessment of one taxon, complete (contract 3.3). Lists are in the order in which they are
 * shown.
 *
 * @param assessmentDate null for unpublished stubs
 * @param yearPublished null for unpublished stubs
 * @param latest whether no newer assessment of the taxon exists for the same scopes, as the list of
 *     its taxon says
 * @param citation up to and without {@code Accessed on …}, which is written on the day of the
 *     answer
 * @param points whether a map of points exists
 * @param ranges whether a map of polygons exists
 * @param scopes Global first, then by English name; none where the source names none, which is not
 *     the same as Global
 * @param stresses one for each pair of a threat and a stress, so codes repeat; by code
 */
public record Assessment(
    int id,
    @Nullable LocalDate assessmentDate,
    @Nullable String yearPublished,
    boolean latest,
    boolean possiblyExtinct,
    boolean possiblyExtinctInTheWild,
    @Nullable String criteria,
    String citation,
    boolean points,
    boolean ranges,
    RedListTaxon taxon,
    @Nullable Coded populationTrend,
    Category category,
    SupplementaryInfo supplementaryInfo,
    Documentation documentation,
    List<Coded> biogeographicalRealms,
    List<NotedCode> conservationActions,
    List<Occurrence> faos,
    List<Habitat> habitats,
    List<Location> locations,
    List<NotedCode> researches,
    List<UseAndTrade> useAndTrade,
    List<Threat> threats,
    List<Credit> credits,
    List<String> errata,
    List<Citation> references,
    List<Coded> growthForms,
    List<Coded> lmes,
    List<Coded> scopes,
    List<Coded> stresses,
    List<Coded> systems) {
  /** The code of the scope of those that hold for the whole world. */
  public static final String GLOBAL = "1";

  public int sisTaxonId() {
    return taxon.name().sisId();
  }

  /** The same assessment, but for whether it is the latest. */
  public Assessment withLatest(boolean flag) {
    return flag == latest
        ? this
        : new Assessment(
            id,
            assessmentDate,
            yearPublished,
            flag,
            possiblyExtinct,
            possiblyExtinctInTheWild,
            criteria,
            citation,
            points,
            ranges,
            taxon,
            populationTrend,
            category,
            supplementaryInfo,
            documentation,
            biogeographicalRealms,
            conservationActions,
            faos,
            habitats,
            locations,
            researches,
            useAndTrade,
            threats,
            credits,
            errata,
            references,
            growthForms,
            lmes,
            scopes,
            stresses,
            systems);
  }

  /**
   * A category of a version of the criteria.
   *
   * @param version {@code 3.1}, {@code 2.3}, {@code Earlier Version}, or null
   * @param code case counts: {@code NT} and {@code nt} differ
   */
  public record Category(@Nullable String version, @Nullable String description, String code) {
    /** The code of a category that is not known. */
    public static final String NOT_KNOWN = "N/A";
  }

  /** An action or a research needed. */
  public record NotedCode(@Nullable String note, Coded coded) {}

  /** An occurrence in an FAO area. */
  public record Occurrence(
      @Nullable String formerlyBred,
      @Nullable String origin,
      @Nullable String presence,
      @Nullable List<String> seasonality,
      Coded coded) {}

  /** An occurrence in a country or part of one. */
  public record Location(boolean endemic, Occurrence occurrence) {}

  /** A habitat. */
  public record Habitat(
      @Nullable String majorImportance,
      @Nullable String season,
      @Nullable String suitability,
      Coded coded) {}

  /** An end use; flags are true or not known. */
  public record UseAndTrade(
      @Nullable Boolean international,
      @Nullable Boolean national,
      @Nullable String other,
      @Nullable Boolean subsistence,
      Coded coded) {}

  /** A threat. */
  public record Threat(
      @Nullable String scope,
      @Nullable String timing,
      @Nullable String internationalTrade,
      @Nullable String score,
      @Nullable String severity,
      @Nullable String ancestry,
      @Nullable String virus,
      @Nullable String ias,
      @Nullable String text,
      Coded coded) {}

  /**
   * Who did what.
   *
   * @param typeName such as {@code assessor}
   * @param full the formatted list of names
   */
  public record Credit(
      @Nullable String typeName, @Nullable String full, @Nullable List<String> value) {}

  /** A reference. */
  public record Citation(
      @Nullable String citation,
      @Nullable String year,
      @Nullable String title,
      @Nullable String author,
      @Nullable String citationShort) {}

  /** The narratives; may hold HTML, which is kept as it is. */
  public record Documentation(
      @Nullable String range,
      @Nullable String population,
      @Nullable String habitats,
      @Nullable String threats,
      @Nullable String measures,
      @Nullable String useTrade,
      @Nullable String rationale,
      @Nullable String trendJustification,
      @Nullable String taxonomicNotes) {}
}
