package org.saola.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.InputFiles;
import org.saola.language.Language;
import org.saola.store.ReleaseDescription;

/**
 * What a user wants of an import; null = not said.
 *
 * @param merge whether what is served stays, updated by id
 * @param language of a dump whose file name doesn't tell it
 */
record ImportWish(
    @Nullable String label, @Nullable String citation, boolean merge, @Nullable Language language) {

  /** Nothing but the files: a new release that replaces the old one. */
  static ImportWish labelled(String label, String citation) {
    return new ImportWish(label, citation, false, null);
  }

  /** How the new release describes itself; it is called after the first file if not otherwise. */
  ReleaseDescription description(ImportFormat format, List<InputFiles> inputs) {
    var name = inputs.getFirst().name().replaceFirst("\\.(zip|csv|json|ndjson|jsonl)(\\.gz)?$", "");
    return new ReleaseDescription(format.code(), label == null ? name : label, citation);
  }
}
