package org.saola.store.speciesplus;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.saola.store.content.RecordKey;
import org.saola.store.sql.Connections;

/** The ids of the taxa of a release and their places in the index, by rising id. */
final class PlacesById {
  private final long[] pairs;

  private PlacesById(long[] pairs) {
    this.pairs = pairs;
  }

  static PlacesById read(Connections connections, long release) {
    var pairs = LongStream.builder();
    TaxonRow.forEach(
        connections,
        release,
        row -> pairs.add(((long) row.id() << 32) | RecordKey.place(row.key())));
    return new PlacesById(pairs.build().sorted().toArray());
  }

  int count() {
    return pairs.length;
  }

  int id(int index) {
    return (int) (pairs[index] >> 32);
  }

  int place(int index) {
    return (int) pairs[index];
  }

  /** The index of the lowest id that is not below this one; the count when there is none. */
  int indexFrom(int id) {
    int found = Arrays.binarySearch(pairs, (long) id << 32);
    return found < 0 ? -found - 1 : found;
  }

  OptionalInt placeOf(int id) {
    int index = indexFrom(id);
    return index < pairs.length && id(index) == id
        ? OptionalInt.of(place(index))
        : OptionalInt.empty();
  }
}
