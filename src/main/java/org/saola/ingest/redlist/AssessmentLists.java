package org.saola.ingest.redlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment.Citation;
import org.saola.redlist.Assessment.Credit;
import org.saola.redlist.Assessment.Habitat;
import org.saola.redlist.Assessment.Location;
import org.saola.redlist.Assessment.NotedCode;
import org.saola.redlist.Assessment.Occurrence;
import org.saola.redlist.Assessment.Threat;
import org.saola.redlist.Assessment.UseAndTrade;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;

/** Makes what an assessment has many of, from the rows of one table each, in their order. */
final class AssessmentLists {
  private static final String ASSESSORS = "RedListAssessors";

  /** What the API calls those who did something, in the order in which it shows them. */
  private static final List<Map.Entry<String, String>> CREDITS =
      List.of(
          Map.entry(ASSESSORS, "assessor"),
          Map.entry("RedListEvaluators", "evaluator"),
          Map.entry("RedListContributors", "contributor"),
          Map.entry("RedListFacilitators", "facilitators"),
          Map.entry("Institutions", "institutions"),
          Map.entry("RedListInstitutions", "institutions"));

  private static final int COUNTRY_CODE_LENGTH = 2;

  private final RedListLabels labels;

  AssessmentLists(RedListLabels labels) {
    this.labels = labels;
  }

  List<Coded> codes(Group group, List<TableRow> rows) {
    return rows.stream().map(row -> labels.coded(group, row)).toList();
  }

  List<NotedCode> noted(Group group, List<TableRow> rows) {
    return rows.stream()
        .map(row -> new NotedCode(row.text("note"), labels.coded(group, row)))
        .toList();
  }

  List<Occurrence> occurrences(Group group, List<TableRow> rows) {
    return rows.stream()
        .map(row ->
            new Occurrence(
                row.word("formerlyBred"),
                row.word("origin"),
                row.word("presence"),
                RedListLabels.seasonality(row),
                labels.coded(group, row)))
        .toList();
  }

  /** Large marine ecosystems; the API has no list of them, so the name is that of the table. */
  static List<Coded> marineEcosystems(List<TableRow> rows) {
    return rows.stream()
        .map(row -> {
          var code = row.word("code");
          return new Coded(code == null ? null : RedListLabels.wireCode(code), row.word("name"));
        })
        .toList();
  }

  /**
   * Where a taxon occurs. No table says whether it is endemic: it is when the assessment is a
   * global one and just one country is left in which the taxon is native and not extinct; parts of
   * countries don't count.
   */
  List<Location> locations(List<TableRow> rows, boolean global) {
    var occurrences = occurrences(Group.COUNTRIES, rows);
    var homes = occurrences.stream().filter(AssessmentLists::isHome).toList();
    return occurrences.stream()
        .map(occurrence ->
            new Location(
                global && homes.size() == 1 && occurrence.equals(homes.getFirst()), occurrence))
        .toList();
  }

  private static boolean isHome(Occurrence occurrence) {
    var code = occurrence.coded().code();
    var presence = occurrence.presence();
    return code != null
        && code.length() == COUNTRY_CODE_LENGTH
        && "Native".equals(occurrence.origin())
        && (presence == null || !presence.startsWith("Extinct"));
  }

  List<Habitat> habitats(List<TableRow> rows) {
    return rows.stream()
        .map(row ->
            new Habitat(
                row.word("majorImportance"),
                labels.season(row, "season"),
                row.word("suitability"),
                labels.coded(Group.HABITATS, row)))
        .toList();
  }

  /** Flags that are not true are not known. */
  List<UseAndTrade> useAndTrade(List<TableRow> rows) {
    return rows.stream()
        .map(row ->
            new UseAndTrade(
                trueOrNull(row, "international"),
                trueOrNull(row, "national"),
                row.word("other"),
                trueOrNull(row, "subsistence"),
                labels.coded(Group.USE_AND_TRADE, row)))
        .toList();
  }

  @SuppressWarnings("NullableBoxed")
  private @Nullable Boolean trueOrNull(TableRow row, String column) {
    return labels.flag(row, column) ? Boolean.TRUE : null;
  }

  /** No table has the score of the impact, so it stays unknown. */
  List<Threat> threats(List<TableRow> rows) {
    return rows.stream()
        .map(row ->
            new Threat(
                row.word("scope"),
                row.word("timing"),
                row.word("internationalTrade"),
                null,
                row.word("severity"),
                row.word("ancestry"),
                row.word("virus"),
                row.word("ias"),
                row.text("text"),
                labels.coded(Group.THREATS, row)))
        .toList();
  }

  /** One for each pair of a threat and a stress. */
  List<Coded> stresses(List<TableRow> threats) {
    var stresses = new ArrayList<Coded>();
    for (var row : threats) {
      var codes = row.words("stressCode");
      var names = row.words("stressName");
      IntStream.range(0, Math.max(codes.size(), names.size()))
          .mapToObj(
              at -> labels.coded(Group.STRESSES, row, "stressCode", at(codes, at), at(names, at)))
          .forEach(stresses::add);
    }
    return stresses;
  }

  private static @Nullable String at(List<String> words, int place) {
    return place < words.size() ? words.get(place) : null;
  }

  /** Who did what, in the order of the API; kinds that it does not know come last. */
  List<Credit> credits(List<TableRow> rows) {
    return rows.stream()
        .sorted(Comparator.comparingInt(AssessmentLists::rank))
        .map(this::credit)
        .toList();
  }

  private Credit credit(TableRow row) {
    var type = row.word("type");
    int rank = rank(row);
    if (rank == CREDITS.size()) {
      labels.unmapped().add(row.table(), "type", String.valueOf(type));
    }
    var names = row.words("value");
    return new Credit(
        rank == CREDITS.size() ? type : CREDITS.get(rank).getValue(),
        fullNames(row),
        names.isEmpty() ? null : names);
  }

  private static int rank(TableRow row) {
    var type = row.word("type");
    return IntStream.range(0, CREDITS.size())
        .filter(rank -> CREDITS.get(rank).getKey().equalsIgnoreCase(type))
        .findFirst()
        .orElse(CREDITS.size());
  }

  static boolean namesAssessors(TableRow row) {
    return ASSESSORS.equalsIgnoreCase(row.word("type"));
  }

  /** The formatted list of names. */
  static @Nullable String fullNames(TableRow row) {
    return row.word("full") == null ? row.word("text") : row.word("full");
  }

  /** No table has the short form. */
  static List<Citation> references(List<TableRow> rows) {
    return rows.stream()
        .map(row ->
            new Citation(
                row.text("citation"),
                row.word("year"),
                row.text("title"),
                row.text("author"),
                null))
        .toList();
  }
}
