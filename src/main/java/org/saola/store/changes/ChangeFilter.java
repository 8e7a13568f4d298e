package org.saola.store.changes;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;

/**
 * Which changes are asked for; all conditions count together.
 *
 * @param datasets the ids of those that are looked at
 * @param kinds those of one kind of dataset, or just one, or all
 * @param changeClass null = any
 * @param taxa their ids; none = any
 * @param afterRelease the id of a release: only what later ones changed; 0 = any
 * @param untilRelease the id of a release: only what it or earlier ones changed; {@link
 *     Long#MAX_VALUE} = any
 */
public record ChangeFilter(
    Set<String> datasets,
    Set<ChangeKind> kinds,
    @Nullable ChangeClass changeClass,
    Set<Integer> taxa,
    long afterRelease,
    long untilRelease) {

  /** All changes of the datasets that are there from the beginning. */
  public static final ChangeFilter NONE =
      new ChangeFilter(EnumSet.allOf(ChangeKind.class), null, null, 0, Long.MAX_VALUE);

  public ChangeFilter {
    datasets = Set.copyOf(datasets);
    kinds = Set.copyOf(kinds);
    taxa = Set.copyOf(taxa);
  }

  /**
   * Of the datasets that are there from the beginning.
   *
   * @param taxonId null = any
   */
  public ChangeFilter(
      Set<ChangeKind> kinds,
      @Nullable ChangeClass changeClass,
      @Nullable Integer taxonId,
      long afterRelease,
      long untilRelease) {
    this(
        kinds.stream().map(ChangeKind::source).collect(Collectors.toSet()),
        kinds,
        changeClass,
        only(taxonId),
        afterRelease,
        untilRelease);
  }

  /** Whether each change of the releases is wanted, so that none may be missing between two. */
  boolean takesAll() {
    return kinds.size() == ChangeKind.values().length && changeClass == null && taxa.isEmpty();
  }

  /** One taxon; null = any. */
  public static Set<Integer> only(@Nullable Integer taxonId) {
    return taxonId == null ? Set.of() : Set.of(taxonId);
  }
}
