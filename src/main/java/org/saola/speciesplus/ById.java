package org.saola.speciesplus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Records by a number of theirs. */
final class ById {
  private ById() {}

  /** By a number that is unique. */
  static <R> Map<Integer, R> index(List<R> records, ToIntFunction<R> id) {
    var index = HashMap.<Integer, R>newHashMap(records.size());
    records.forEach(each -> index.put(id.applyAsInt(each), each));
    return index;
  }

  /** By a number that several share, each list in the order of the records. */
  static <R> Map<Integer, List<R>> group(List<R> records, ToIntFunction<R> id) {
    var groups = new HashMap<Integer, List<R>>();
    for (var each : records) {
      groups.computeIfAbsent(id.applyAsInt(each), _ -> new ArrayList<>(1)).add(each);
    }
    return groups;
  }

  /** Null when there is no id; an id that names nothing is a fault of the records. */
  static <R> @Nullable R find(Map<Integer, R> index, @Nullable Integer id) {
    return id == null ? null : get(index, id);
  }

  static <R> R get(Map<Integer, R> index, int id) {
    var found = index.get(id);
    if (found == null) {
      throw new IllegalArgumentException("No record has the id " + id);
    }
    return found;
  }
}
