package org.saola.store.names;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.message.Message;
import org.saola.store.Database;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import org.saola.store.release.Dataset.Kind;
import org.saola.store.release.Release;
import org.saola.store.release.Snapshot;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.store.sql.DatabaseException;
import org.saola.taxonomy.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of datasets as requests look them up: those of the release of each that is served. They
 * are read in the background when they are first wanted, and again when another release is served;
 * until then those of the former one answer.
 */
public final class Names {
  private static final Logger LOG = LoggerFactory.getLogger(Names.class);
  private static final Duration UNTIL_RELATED = Duration.ofHours(1);

  /** Each may take some hundred MB. */
  private static final int OTHER_SEARCHES = 4;

  private static final int EARLIER_RELEASES = 2;

  private final Database database;
  private final UsualDatasets usual;
  private final Map<Dataset, Prepared<ReleaseNames>> held = new ConcurrentHashMap<>();
  private final Duration patience;
  private final Prepared<SearchIndex> search;
  private final Cache<Set<Dataset>, Prepared<SearchIndex>> otherSearches =
      Caffeine.newBuilder().maximumSize(OTHER_SEARCHES).build();
  private final Cache<Long, Prepared<ReleaseNames>> earlier =
      Caffeine.newBuilder().maximumSize(EARLIER_RELEASES).build();
  private final PreparedCrosswalks crosswalks;

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

    /** The same with another dataset in place of that of its kind. */
    public UsualDatasets with(Dataset dataset) {
      return switch (dataset.kind()) {
        case SPECIES_PLUS -> new UsualDatasets(dataset, redList);
        case RED_LIST -> new UsualDatasets(speciesPlus, dataset);
      };
    }

    /** What ids of a dataset begin with, before the colon. */
    public String prefix(Dataset dataset) {
      if (dataset.equals(speciesPlus)) {
        return "cites";
      }
      return dataset.equals(redList) ? "iucn" : dataset.id();
    }
  }

  /** Names for those who don't wait: until there are any, {@link NamesNotReady} is thrown. */
  public Names(Database database, UsualDatasets usual) {
    this(database, usual, Duration.ZERO);
  }

  /**
   * Names for those who have another patience.
   *
   * @param patience how long one waits for what is being read
   */
  public Names(Database database, UsualDatasets usual, Duration patience) {
    this.database = database;
    this.usual = usual;
    this.patience = patience;
    this.search = new Prepared<>(Message.of("names.both"), patience);
    this.crosswalks = new PreparedCrosswalks(database, patience);
  }

  public UsualDatasets usual() {
    return usual;
  }

  /** All datasets, from memory. */
  public List<Dataset> datasets() {
    return database.datasets().known();
  }

  /** Begins to read the names of the usual datasets, and to relate them, if nobody did. */
  public void prepare() {
    begin(usual.speciesPlus());
    begin(usual.redList());
    Thread.ofPlatform().name("names").daemon().start(this::relate);
  }

  private void relate() {
    try {
      var _ =
          NamesNotReady.awaited(
              () -> crosswalk(usual.speciesPlus(), usual.redList()), UNTIL_RELATED);
    } catch (NamesNotReady | DatabaseException e) {
      LOG.debug("The lists are related when somebody asks for it", e);
    }
  }

  /** Begins to read names again where another release is served than those wanted so far. */
  public void refresh() {
    held.keySet().forEach(this::begin);
    crosswalks.refresh();
  }

  /**
   * The names of a dataset; empty when it has no release. May block.
   *
   * @throws NamesNotReady if they are still being read
   */
  public Optional<ReleaseNames> of(Dataset dataset) {
    return begin(dataset).map(Prepared::await);
  }

  /**
   * The names of a release that is served, and of no other one; empty if none is. May block.
   *
   * @throws NamesNotReady while those of an earlier one are there at most
   */
  public Optional<ReleaseNames> of(Release release) {
    var dataset = release.dataset();
    return begin(dataset)
        .map(prepared -> {
          var own = prepared.await();
          if (own.release().id() != release.id()) {
            throw prepared.notReady(Message.of("names.of", dataset.id()), Prepared.WORTH);
          }
          return own;
        });
  }

  /**
   * The names of a release, also of one that was served before: those of the last few that were
   * asked for are kept. May block.
   *
   * @throws NamesNotReady if they are still being read
   */
  public ReleaseNames of(SpeciesPlusSnapshot snapshot) {
    return of(snapshot.release(), prefix -> SpeciesPlusNames.read(snapshot, prefix));
  }

  /** The same of the Red List. */
  public ReleaseNames of(RedListSnapshot snapshot) {
    return of(snapshot.release(), prefix -> RedListNames.read(snapshot, prefix));
  }

  private ReleaseNames of(Release release, Function<String, ReleaseNames> reader) {
    var dataset = release.dataset();
    if (release(dataset).filter(served -> served.id() == release.id()).isPresent()) {
      return of(release).orElseThrow();
    }
    var message = Message.of("names.of", dataset.id());
    var prepared = earlier.get(release.id(), _ -> new Prepared<>(message, patience, earlier));
    prepared.prepare(release.id(), () -> reader.apply(usual.prefix(dataset)));
    return prepared.await();
  }

  /**
   * How the taxa of two datasets relate; empty when one has no release. May block.
   *
   * @throws NamesNotReady if that is still being found out
   */
  public Optional<ReleaseCrosswalk> crosswalk(Dataset speciesPlus, Dataset redList) {
    return of(speciesPlus).flatMap(one -> of(redList).map(other -> crosswalks.newest(one, other)));
  }

  /**
   * How the taxa of two releases that are served relate, and of no other ones; empty if one is not.
   * May block.
   *
   * @throws NamesNotReady while those of earlier ones are related at most
   */
  public Optional<ReleaseCrosswalk> crosswalk(Release speciesPlus, Release redList) {
    return of(speciesPlus).flatMap(one -> of(redList).map(other -> crosswalks.of(one, other)));
  }

  /** The same without waiting; empty, too, while what it takes is being read. */
  public Optional<ReleaseCrosswalk> readyCrosswalk(Release speciesPlus, Release redList) {
    var one = begin(speciesPlus.dataset()).map(Prepared::ready);
    var other = begin(redList.dataset()).map(Prepared::ready);
    return one.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : crosswalks
            .ready(one.get(), other.get())
            .filter(found -> found.relates(speciesPlus, redList));
  }

  /** Takes over what this or another process decided of links. */
  public void refreshDecisions() {
    crosswalks.refreshDecisions();
  }

  /**
   * All names of the usual datasets, as far as they have releases. May block.
   *
   * @throws NamesNotReady if they are still being read
   */
  public SearchIndex search() {
    return prepared(search, Optional.of(usual.speciesPlus()), Optional.of(usual.redList()));
  }

  /**
   * The same of other datasets, which are read anew where many were asked for since; the usual ones
   * don't wait for that. May block.
   *
   * @param datasets one or two, of different kinds
   */
  public SearchIndex search(List<Dataset> datasets) {
    var ids = datasets.stream().map(Dataset::id).collect(Collectors.joining(" and "));
    return prepared(
        otherSearches.get(
            Set.copyOf(datasets),
            _ -> new Prepared<>(Message.of("names.of", ids), patience, otherSearches)),
        datasets.stream().filter(each -> each.kind() == Kind.SPECIES_PLUS).findFirst(),
        datasets.stream().filter(each -> each.kind() == Kind.RED_LIST).findFirst());
  }

  private SearchIndex prepared(
      Prepared<SearchIndex> index, Optional<Dataset> speciesPlus, Optional<Dataset> redList) {
    var law = speciesPlus.flatMap(this::of);
    var lists = redList.flatMap(this::of);
    var links =
        law.isEmpty() || lists.isEmpty()
            ? Optional.<ReleaseCrosswalk>empty()
            : crosswalk(speciesPlus.get(), redList.get());
    index.prepare(
        List.of(
            Stream.of(law, lists).flatMap(Optional::stream).map(ReleaseNames::release).toList(),
            links), // which may still be those of former releases
        () -> SearchEntries.index(law, lists, links));
    return index.await();
  }

  private Optional<Prepared<ReleaseNames>> begin(Dataset dataset) {
    var release = release(dataset);
    if (release.isEmpty()) {
      held.remove(dataset);
      return Optional.empty();
    }
    var prepared =
        held.computeIfAbsent(
            dataset, _ -> new Prepared<>(Message.of("names.of", dataset.id()), patience));
    prepared.prepare(release.get().id(), () -> load(dataset).orElseThrow());
    return Optional.of(prepared);
  }

  private Optional<Release> release(Dataset dataset) {
    return switch (dataset.kind()) {
      case SPECIES_PLUS -> database.speciesPlus(dataset).current().map(Snapshot::release);
      case RED_LIST -> database.redList(dataset).current().map(Snapshot::release);
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
