package org.saola.publish.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.status.law.LawBook;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/**
 * The law that releases hold, read from the packages that they were imported from. Releases of
 * other formats hold published records only, which tell neither populations nor hidden changes.
 */
public final class StoredLaw {
  private static final int MOST_KEPT = 2;

  private final Cache<Long, Optional<LawBook>> kept =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build();

  /**
   * The law of a release; empty when it came without primary records. The first call reads the
   * package, which takes seconds in a large release.
   */
  public Optional<LawBook> of(SpeciesPlusSnapshot snapshot) {
    var held = kept.getIfPresent(snapshot.release().id());
    return held == null ? loaded(snapshot) : held;
  }

  /** One after the other: each needs much memory while it is read. */
  private synchronized Optional<LawBook> loaded(SpeciesPlusSnapshot snapshot) {
    var release = snapshot.release();
    return kept.get(release.id(), _ -> read(snapshot));
  }

  private static Optional<LawBook> read(SpeciesPlusSnapshot snapshot) {
    var files = snapshot.sourceFiles();
    if (files.isEmpty()) {
      return Optional.empty();
    }
    var records = SpeciesPackage.law(PackageLayers.of(files, snapshot::open));
    return Optional.of(new LawBook(records, dataDay(snapshot.release())));
  }

  /** Where nothing tells it, what is not current had ended when it was imported. */
  private static LocalDate dataDay(Release release) {
    var told = release.description().dataDay();
    var published = release.publishedAt();
    return told != null
        ? told.day()
        : (published == null ? release.startedAt() : published)
            .atOffset(ZoneOffset.UTC)
            .toLocalDate();
  }
}
