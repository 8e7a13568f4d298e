package org.saola.store.index;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives equal things the same number: 0 to the first, 1 to the second and so on. */
public final class Numbering<T> {
  private final Map<T, Integer> numbers = new LinkedHashMap<>();

  /** {@link StringTable#NULL} for null. */
  public int of(@Nullable T thing) {
    return thing == null ? StringTable.NULL : numbers.computeIfAbsent(thing, _ -> numbers.size());
  }

  /** By their numbers. */
  public Collection<T> things() {
    return numbers.keySet();
  }
}
