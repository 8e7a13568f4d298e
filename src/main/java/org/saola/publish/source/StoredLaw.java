package org.saola.publish.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saola.decision.Memberships;
import org.saola.decision.rules.TradeRules;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.speciesplus.PrimaryRecords;
import org.saola.status.law.LawBook;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/**
 * The law that releases hold, read from the packages that they were imported from. Releases of
 * other formats hold published records only, which tell neither populations nor hidden changes.
 */
public final class StoredLaw {
  private static final int MOST_KEPT = 2;
  private static final String SHIPPED = "/org/saola/law/";

  private record Held(LawBook law, TradeRules trade) {}

  private final Cache<Long, Optional<Held>> kept =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build();

  /**
   * The law of a release; empty when it came without primary records. The first call reads the
   * package, which takes seconds in a large release.
   */
  public Optional<LawBook> of(SpeciesPlusSnapshot snapshot) {
    return held(snapshot).map(Held::law);
  }

  /** The rules of trade on the law of a release; empty in the same cases. */
  public Optional<TradeRules> trade(SpeciesPlusSnapshot snapshot) {
    return held(snapshot).map(Held::trade);
  }

  private Optional<Held> held(SpeciesPlusSnapshot snapshot) {
    var held = kept.getIfPresent(snapshot.release().id());
    return held == null ? loaded(snapshot) : held;
  }

  /** One after the other: each needs much memory while it is read. */
  private synchronized Optional<Held> loaded(SpeciesPlusSnapshot snapshot) {
    return kept.get(snapshot.release().id(), _ -> read(snapshot));
  }

  private static Optional<Held> read(SpeciesPlusSnapshot snapshot) {
    var files = snapshot.sourceFiles();
    if (files.isEmpty()) {
      return Optional.empty();
    }
    var records = SpeciesPackage.law(PackageLayers.of(files, snapshot::open));
    var law = new LawBook(records, dataDay(snapshot.release()));
    return Optional.of(new Held(law, new TradeRules(law, memberships(records))));
  }

  /** Those of the package; what it does not tell is in the facts that come with the program. */
  public static Memberships memberships(PrimaryRecords records) {
    var shipped =
        SpeciesPackage.law(
            List.of(
                InputFiles.of(
                    "memberships", List.of(shipped("parties.csv"), shipped("eu_members.csv")))));
    var parties = records.parties() == null ? shipped.parties() : records.parties();
    var members = records.euMembers() == null ? shipped.euMembers() : records.euMembers();
    return new Memberships(Objects.requireNonNull(parties), Objects.requireNonNull(members));
  }

  private static InputFile shipped(String name) {
    return new InputFile(name, 0, () -> open(SHIPPED + name));
  }

  private static InputStream open(String path) throws IOException {
    var stream = StoredLaw.class.getResourceAsStream(path);
    if (stream == null) {
      throw new IOException(path + " is missing in the program");
    }
    return stream;
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
