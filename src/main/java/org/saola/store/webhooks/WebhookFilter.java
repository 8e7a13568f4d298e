package org.saola.store.webhooks;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.store.release.Dataset;

/**
 * Which changes a webhook is told of; all conditions count together, null = any.
 *
 * @param dataset null = those that are there from the beginning
 */
public record WebhookFilter(
    @Nullable Dataset dataset,
    @Nullable ChangeKind kind,
    @Nullable ChangeClass changeClass,
    @Nullable Integer taxonId) {

  /** All changes of the datasets that are there from the beginning. */
  public static final WebhookFilter NONE = new WebhookFilter(null, null, null, null);

  /** Whether changes of a dataset may be let through. */
  public boolean takes(Dataset changed) {
    return dataset == null ? Dataset.FIRST.contains(changed) : dataset.equals(changed);
  }

  /** The kinds that are let through; empty when dataset and kind exclude each other. */
  public Set<ChangeKind> kinds() {
    var kinds = EnumSet.allOf(ChangeKind.class);
    kinds.removeIf(each ->
        (kind != null && each != kind)
            || (dataset != null && !each.source().equals(dataset.kind().code())));
    return kinds;
  }
}
