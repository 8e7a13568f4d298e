package org.saola.cites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.listing.Event;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.SmallTree;

/** Contract 5.10. */
class SuspensionCascadeTest {
  private static final Classification TREE = SmallTree.line().classification();
  private static final Set<Integer> RANGE = Set.of(1);

  /** Event 1 is a suspension notification, event 2 a regulation. */
  private static final Map<Integer, Event> EVENTS =
      Map.of(
          1, event(1, Event.Type.CITES_SUSPENSION_NOTIFICATION),
          2, event(2, Event.Type.EU_SUSPENSION_REGULATION));

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "4, 9, false, true, its own from any country",
    "5, 9, true, true, of its subspecies from any country",
    "3, 1, false, true, export of its genus from its range",
    "3, 9, false, false, export of its genus from elsewhere",
    "3, 9, true, true, import of its genus into any country",
    "3, 1, , true, of its genus from its range on whatever side",
    "3, 9, , false, of its genus from elsewhere on a side that is not known",
    ", 1, , true, of everything in its range on whatever side",
    "3, , false, true, of its genus without country",
    ", 1, false, true, export of everything from a country in its range",
    ", 9, false, false, export of everything from elsewhere",
    ", 1, true, false, import of everything is never shown",
    ", , false, false, nor is one of everything from nowhere",
  })
  void speciesShows(
      @Nullable Integer taxon,
      @Nullable Integer country,
      @Nullable Boolean appliesToImport,
      boolean shown,
      String because) {
    var suspension = new Suspension(1, taxon, country, null, null, true, appliesToImport, 1);
    var cascade = new SuspensionCascade(TREE, List.of(suspension), EVENTS);
    assertThat(cascade.shownBy(SmallTree.get(TREE, 4), RANGE)).as(because).hasSize(shown ? 1 : 0);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    ", without notification it is not shown",
    "2, nor when it began with another event",
  })
  void shownOnlyWithANotification(@Nullable Integer notification, String because) {
    var suspension = new Suspension(1, 4, 1, null, null, true, false, notification);
    var cascade = new SuspensionCascade(TREE, List.of(suspension), EVENTS);
    assertThat(cascade.shownBy(SmallTree.get(TREE, 4), RANGE)).as(because).isEmpty();
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    ", false, 1, a synonym shows country-wide exports of its range",
    ", true, 0, but no imports",
    "77, false, 0, and none of its own",
  })
  void synonymShows(@Nullable Integer taxon, boolean imports, int shown, String because) {
    var suspension = new Suspension(1, taxon, 1, null, null, true, imports, 1);
    var cascade = new SuspensionCascade(TREE, List.of(suspension), EVENTS);
    assertThat(cascade.shownOutsideTree(RANGE)).as(because).hasSize(shown);
  }

  private static Event event(int id, Event.Type type) {
    return new Event(id, type, "E", LocalDate.of(2015, 1, 1), null, true, null);
  }
}
