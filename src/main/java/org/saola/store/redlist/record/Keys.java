package org.saola.store.redlist.record;

import java.util.HashSet;
import java.util.Set;

/** Keys of objects. */
final class Keys {
  private Keys() {}

  static Set<String> joined(Set<String> some, Set<String> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }
}
