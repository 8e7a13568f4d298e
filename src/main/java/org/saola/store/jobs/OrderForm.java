package org.saola.store.jobs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for, as it was sent.
 *
 * @param dataset its id; null = the first of the kind that the files are of
 * @param uploads ids of files
 * @param wishes more of it, by the names of the options of the command; of a rollback or removal
 *     the number or label of the release
 */
public record OrderForm(
    JobKind kind, @Nullable String dataset, List<Long> uploads, Map<String, String> wishes) {
  public OrderForm {
    uploads = List.copyOf(uploads);
    wishes = Map.copyOf(wishes);
  }
}
