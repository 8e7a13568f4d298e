package org.saola.store.changes;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;

/**
 * Which changes are asked for; all conditions count together.
 *
 * @param kinds those of one source, or just one, or all
 * @param changeClass null = any
 * @param taxonId null = any
 * @param afterRelease the id of a release: only what later ones changed; 0 = any
 * @param untilRelease the id of a release: only what it or earlier ones changed; {@link
 *     Long#MAX_VALUE} = any
 */
public record ChangeFilter(
    Set<ChangeKind> kinds,
    @Nullable ChangeClass changeClass,
    @Nullable Integer taxonId,
    long afterRelease,
    long untilRelease) {

  /** All changes. */
  public static final ChangeFilter NONE =
      new ChangeFilter(EnumSet.allOf(ChangeKind.class), null, null, 0, Long.MAX_VALUE);

  public ChangeFilter {
    kinds = Set.copyOf(kinds);
  }
}
