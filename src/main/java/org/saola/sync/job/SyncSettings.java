package org.saola.sync.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.store.release.Dataset;
import org.saola.sync.Patience;
import org.saola.sync.SyncTerms;
import org.saola.sync.Upstream;

/**
 * What is to be mirrored, into which dataset, and how.
 *
 * @param peer whether another server of this kind is mirrored, and not the public service
 * @param languages of Species+
 * @param full whether all is asked for anew
 * @param force whether the Red List is looked at although its version is the one that is served
 * @param citation of the data; null = that of the last sync
 */
public record SyncSettings(
    boolean peer,
    Dataset dataset,
    Upstream upstream,
    SyncTerms terms,
    List<Language> languages,
    boolean full,
    boolean force,
    @Nullable String citation) {
  /** All of a source in all languages, asked for as fast as is polite, and only what changed. */
  public static SyncSettings usual(SyncTarget target, Dataset dataset, Upstream upstream) {
    return new SyncSettings(
        target == SyncTarget.PEER,
        dataset,
        upstream,
        new SyncTerms(Patience.of(Patience.POLITE_REQUESTS_PER_SECOND), Long.MAX_VALUE),
        List.of(Language.values()),
        false,
        false,
        null);
  }
}
