package org.saola.store.redlist;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Coded;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.status.PublishedAssessment;
import org.saola.store.index.IndexReader;
import org.saola.store.index.IndexWriter;
import org.saola.store.index.StringTable;

/** What lists say of all assessments, by column; repeated texts are kept once. */
public final class AssessmentTable {
  /** The day of an assessment without a date; later than any other. */
  public static final int NO_DAY = Integer.MAX_VALUE;

  private static final int LATEST = 1;
  private static final int POSSIBLY_EXTINCT = 2;
  private static final int POSSIBLY_EXTINCT_IN_THE_WILD = 4;
  private static final int LEVEL_SHIFT = 3;
  // by stored number
  private static final List<Level> LEVELS =
      List.of(Level.SPECIES, Level.SUBPOPULATION, Level.INFRARANK);

  /** The columns, in the order in which they are stored. */
  enum Column {
    ID,
    SIS_ID,
    DAY,
    FLAGS,
    YEAR,
    CRITERIA,
    NAME,
    CATEGORY,
    SCOPES
  }

  /** What the numbers of the last five columns stand for. */
  record Texts(
      StringTable years,
      StringTable criteria,
      StringTable names,
      StringTable categories,
      List<List<Coded>> scopes) {}

  private final Map<Column, int[]> columns;
  private final Texts texts;

  /**
   * @param columns each with a value for every place
   */
  AssessmentTable(Map<Column, int[]> columns, Texts texts) {
    this.columns = columns;
    this.texts = texts;
  }

  static AssessmentTable read(IndexReader input) throws IOException {
    var columns = new EnumMap<Column, int[]>(Column.class);
    for (var column : Column.values()) {
      columns.put(column, input.numbers());
    }
    return new AssessmentTable(
        columns,
        new Texts(
            StringTable.read(input),
            StringTable.read(input),
            StringTable.read(input),
            StringTable.read(input),
            readScopes(input)));
  }

  private static List<List<Coded>> readScopes(IndexReader input) throws IOException {
    var all = new ArrayList<List<Coded>>();
    for (int left = input.number(); left > 0; left--) {
      var scopes = new ArrayList<Coded>();
      for (int more = input.number(); more > 0; more--) {
        scopes.add(new Coded(input.text(), input.text()));
      }
      all.add(List.copyOf(scopes));
    }
    return List.copyOf(all);
  }

  void write(IndexWriter output) throws IOException {
    for (var column : Column.values()) {
      output.numbers(values(column));
    }
    texts.years().write(output);
    texts.criteria().write(output);
    texts.names().write(output);
    texts.categories().write(output);
    output.number(texts.scopes().size());
    for (var scopes : texts.scopes()) {
      output.number(scopes.size());
      for (var scope : scopes) {
        output.text(scope.code());
        output.text(scope.description());
      }
    }
  }

  /** What {@link #latest} to {@link #level} read. */
  static int flags(AssessmentSummary summary) {
    return (summary.latest() ? LATEST : 0)
        | (summary.possiblyExtinct() ? POSSIBLY_EXTINCT : 0)
        | (summary.possiblyExtinctInTheWild() ? POSSIBLY_EXTINCT_IN_THE_WILD : 0)
        | LEVELS.indexOf(summary.level()) << LEVEL_SHIFT;
  }

  private int[] values(Column column) {
    return Objects.requireNonNull(columns.get(column));
  }

  private int value(Column column, int place) {
    return values(column)[place];
  }

  public int size() {
    return values(Column.ID).length;
  }

  public int id(int place) {
    return value(Column.ID, place);
  }

  /** Negative when there is none. */
  int placeOf(int id) {
    return Arrays.binarySearch(values(Column.ID), id);
  }

  public int sisId(int place) {
    return value(Column.SIS_ID, place);
  }

  /** The scientific name of the taxon. */
  public String name(int place) {
    return texts.names().get(value(Column.NAME, place));
  }

  /** The code of the category. */
  public String category(int place) {
    return texts.categories().get(value(Column.CATEGORY, place));
  }

  /** The same as a number, by the order of {@link #distinctCategories}. */
  public int categoryNumber(int place) {
    return value(Column.CATEGORY, place);
  }

  /** The codes that there are. */
  public Stream<String> distinctCategories() {
    return texts.categories().all();
  }

  /** By the order of {@link #distinctYears}; negative when there is none. */
  public int yearNumber(int place) {
    return value(Column.YEAR, place);
  }

  /** The years of publication that there are, as texts. */
  public Stream<String> distinctYears() {
    return texts.years().all();
  }

  /** By the order of {@link #scopesWith}. */
  public int scopesNumber(int place) {
    return value(Column.SCOPES, place);
  }

  /** Of each list of scopes that there is, whether a scope is in it. */
  public boolean[] scopesWith(String code) {
    var with = new boolean[texts.scopes().size()];
    for (int number = 0; number < with.length; number++) {
      with[number] =
          texts.scopes().get(number).stream().anyMatch(scope -> code.equals(scope.code()));
    }
    return with;
  }

  /** Days since 1970-01-01, or {@link #NO_DAY}. */
  public int day(int place) {
    return value(Column.DAY, place);
  }

  public boolean latest(int place) {
    return has(LATEST, place);
  }

  public boolean possiblyExtinct(int place) {
    return has(POSSIBLY_EXTINCT, place);
  }

  public boolean possiblyExtinctInTheWild(int place) {
    return has(POSSIBLY_EXTINCT_IN_THE_WILD, place);
  }

  private boolean has(int flag, int place) {
    return (value(Column.FLAGS, place) & flag) != 0;
  }

  public Level level(int place) {
    return LEVELS.get(value(Column.FLAGS, place) >> LEVEL_SHIFT);
  }

  /** The year of publication; null when there is none. */
  public @Nullable String year(int place) {
    return texts.years().find(value(Column.YEAR, place));
  }

  List<Coded> scopes(int place) {
    return texts.scopes().get(value(Column.SCOPES, place));
  }

  private @Nullable LocalDate date(int place) {
    int day = day(place);
    return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
  }

  /** Of {@link #summary} what tells the status on a day. */
  PublishedAssessment published(int place) {
    return new PublishedAssessment(
        id(place), date(place), year(place), latest(place), scopes(place), category(place));
  }

  AssessmentSummary summary(int place) {
    return new AssessmentSummary(
        id(place),
        sisId(place),
        date(place),
        year(place),
        latest(place),
        possiblyExtinct(place),
        possiblyExtinctInTheWild(place),
        texts.criteria().find(value(Column.CRITERIA, place)),
        name(place),
        category(place),
        scopes(place),
        level(place));
  }
}
