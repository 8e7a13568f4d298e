package org.saola.store.names;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.release.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of datasets as requests look them up: those of the release of each that is served. They
 * are read in the background when they are first wanted, and again when another release is served;
 * until then those of the former one answer.
 */
public final class Names {
  private static final Logger LOG = LoggerFactory.getLogger(Names.class);

  /** How long a request waits for names that are being read. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Database database;
  private final UsualDatasets usual;
  private final Map<Dataset, Held> held = new ConcurrentHashMap<>();
  private final Object reading = new Object();

  /**
   * The datasets that are meant where none is named.
   *
   * @param speciesPlus whose ids begin with {@code cites:}
   * @param redList whose ids begin with {@code iucn:}
   */
  public record UsualDatasets(Dataset speciesPlus, Dataset redList) {
    /** Those that are there from the beginning. */
    public static final UsualDatasets FIRST =
        new UsualDatasets(Dataset.SPECIES_PLUS, Dataset.RED_LIST);

    /** What ids of a dataset begin with, before the colon. */
    public String prefix(Dataset dataset) {
      if (dataset.equals(speciesPlus)) {
        return "cites";
      }
      return dataset.equals(redList) ? "iucn" : dataset.id();
    }
  }

  /**
   * What is there of a dataset.
   *
   * @param release of which the names are {@code coming}
   * @param ready those of this release or an earlier one; null before the first
   */
  private record Held(
      long release, CompletableFuture<ReleaseNames> coming, @Nullable ReleaseNames ready) {}

  public Names(Database database, UsualDatasets usual) {
    this.database = database;
    this.usual = usual;
  }

  public UsualDatasets usual() {
    return usual;
  }

  /** All datasets, from memory. */
  public List<Dataset> datasets() {
    return database.datasets().known();
  }

  /** Begins to read the names of the usual datasets, if nobody did. */
  public void prepare() {
    begin(usual.speciesPlus());
    begin(usual.redList());
  }

  /** Begins to read names again where another release is served than those wanted so far. */
  public void refresh() {
    held.keySet().forEach(this::begin);
  }

  /**
   * The names of a dataset; empty when it has no release. May block.
   *
   * @throws NamesNotReady if they are still being read after some seconds
   */
  public Optional<ReleaseNames> of(Dataset dataset) {
    var found = begin(dataset);
    if (found == null) {
      return Optional.empty();
    }
    var ready = found.ready();
    return Optional.of(ready == null ? await(dataset, found) : ready);
  }

  private ReleaseNames await(Dataset dataset, Held found) {
    try {
      return found.coming().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      throw new NamesNotReady(dataset.id());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NamesNotReady(dataset.id());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e);
    }
  }

  private @Nullable Held begin(Dataset dataset) {
    var current = release(dataset);
    if (current.isEmpty()) {
      held.remove(dataset);
      return null;
    }
    long id = current.get().id();
    return held.compute(
        dataset,
        (_, before) ->
            before != null && before.release() == id && !before.coming().isCompletedExceptionally()
                ? before
                : start(dataset, id, before == null ? null : before.ready()));
  }

  private Held start(Dataset dataset, long release, @Nullable ReleaseNames ready) {
    var coming = new CompletableFuture<ReleaseNames>();
    Thread.ofPlatform()
        .name("names-" + dataset.id())
        .daemon()
        .start(() -> read(dataset, release, coming));
    return new Held(release, coming, ready);
  }

  private void read(Dataset dataset, long release, CompletableFuture<ReleaseNames> coming) {
    try {
      // one after the other: memory is needed for few, and the other processors are for requests
      synchronized (reading) {
        var names = load(dataset).orElseThrow();
        held.computeIfPresent(
            dataset,
            (_, now) -> now.release() == release ? new Held(release, now.coming(), names) : now);
        coming.complete(names);
      }
    } catch (RuntimeException | Error e) {
      LOG.warn("Can't read the names of {}: {}", dataset.id(), e.toString());
      coming.completeExceptionally(e);
    }
  }

  private Optional<Release> release(Dataset dataset) {
    return snapshots(dataset).get().map(Snapshot::release);
  }

  private Supplier<? extends Optional<? extends Snapshot>> snapshots(Dataset dataset) {
    return switch (dataset.kind()) {
      case SPECIES_PLUS -> database.speciesPlus(dataset)::current;
      case RED_LIST -> database.redList(dataset)::current;
    };
  }

  private Optional<ReleaseNames> load(Dataset dataset) {
    var prefix = usual.prefix(dataset);
    return switch (dataset.kind()) {
      case SPECIES_PLUS ->
          database
              .speciesPlus(dataset)
              .current()
              .map(snapshot -> SpeciesPlusNames.read(snapshot, prefix));
      case RED_LIST ->
          database.redList(dataset).current().map(snapshot -> RedListNames.read(snapshot, prefix));
    };
  }
}
