package org.saola.store.facets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;

final class FacetColumnTest {
  private static final int PLACES = 150_000;

  @ParameterizedTest(name = "{0} values, {1} of a place, {2} found: {4}")
  @CsvSource({
    "4, 1, 1000, false, 'few values are always intersected'",
    "3000, 1, 0, true, 'nothing found has no value'",
    "3000, 1, 5000, true, 'the values of few are read'",
    "3000, 1, 140000, true, 'one value each is read faster than thousands are intersected'",
    "250, 6, 5000, true, 'several values of few are read'",
    "250, 6, 140000, true, 'hundreds of rare values are read'",
    "30, 6, 140000, false, 'some frequent values of many are intersected'",
  })
  void countsAreThoseOfIntersections(
      int values, int each, int found, boolean read, String because) {
    var random = new Random(values + found);
    var members = members(random, values, each);
    var among = new RoaringBitmap();
    random.ints(found, 0, PLACES).forEach(among::add);
    var column = new FacetColumn(members, PLACES);
    assertThat(column.isRead(among.getCardinality())).as(because).isEqualTo(read);
    var counts = column.count(among);
    assertThat(counts).isEqualTo(intersected(members, among));
    assertThat(List.copyOf(counts.values())).isSortedAccordingTo(Comparator.reverseOrder());
  }

  private static Map<String, RoaringBitmap> members(Random random, int values, int each) {
    var members = new HashMap<String, RoaringBitmap>();
    for (int place = 0; place < PLACES - 1; place++) {
      for (int more = random.nextInt(2 * each); more >= 0; more--) {
        int value = (int) (values * Math.pow(random.nextDouble(), 2));
        members.computeIfAbsent("v" + value, _ -> new RoaringBitmap()).add(place);
      }
    }
    return members;
  }

  private static Map<String, Integer> intersected(
      Map<String, RoaringBitmap> members, RoaringBitmap among) {
    var counts = new HashMap<String, Integer>();
    members.forEach((value, own) -> {
      int count = RoaringBitmap.and(own, among).getCardinality();
      if (count > 0) {
        counts.put(value, count);
      }
    });
    return counts;
  }
}
