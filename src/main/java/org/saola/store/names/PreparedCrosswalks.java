package org.saola.store.names;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.saola.message.Message;
import org.saola.store.Database;
import org.saola.store.decisions.LinkDecision;
import org.saola.store.release.Dataset;
import org.saola.store.release.Dataset.Kind;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/** How datasets relate, two by two, as people decided it. Safe for use by many threads. */
final class PreparedCrosswalks {
  private final Database database;
  private final Duration patience;
  private final Map<List<Dataset>, Prepared<ReleaseCrosswalk>> held = new ConcurrentHashMap<>();
  private final Map<List<Dataset>, Decided> decided = new ConcurrentHashMap<>();
  private volatile List<LinkDecision> decisions = List.of();

  /**
   * None yet.
   *
   * @param patience how long one waits for the first of two datasets
   */
  PreparedCrosswalks(Database database, Duration patience) {
    this.database = database;
    this.patience = patience;
  }

  /** A crosswalk with the decisions of people. */
  private record Decided(
      ReleaseCrosswalk found, List<LinkDecision> decisions, ReleaseCrosswalk outcome) {
    /** Whether nothing has changed. */
    boolean isOf(ReleaseCrosswalk newest, List<LinkDecision> all) {
      return found.equals(newest) && decisions.equals(all);
    }
  }

  /**
   * The newest of two datasets, which may still be that of former releases.
   *
   * @throws NamesNotReady if the first isn't there in time
   */
  ReleaseCrosswalk newest(ReleaseNames one, ReleaseNames other) {
    return decided(begin(one, other).await());
  }

  /** The same without waiting; empty before the first. */
  Optional<ReleaseCrosswalk> ready(ReleaseNames one, ReleaseNames other) {
    return Optional.ofNullable(begin(one, other).ready()).map(this::decided);
  }

  /**
   * That of these names, and of no other ones.
   *
   * @throws NamesNotReady while it isn't there
   */
  ReleaseCrosswalk of(ReleaseNames one, ReleaseNames other) {
    var prepared = begin(one, other);
    var found = prepared.await();
    if (!found.relates(one.release(), other.release())) {
      throw prepared.notReady(links(one, other), Prepared.WORTH);
    }
    return decided(found);
  }

  private Prepared<ReleaseCrosswalk> begin(ReleaseNames one, ReleaseNames other) {
    if (held.isEmpty()) {
      refreshDecisions();
    }
    var prepared =
        held.computeIfAbsent(
            List.of(one.dataset(), other.dataset()),
            _ -> new Prepared<>(links(one, other), patience));
    prepared.prepare(List.of(one.release().id(), other.release().id()), () -> related(one, other));
    return prepared;
  }

  private ReleaseCrosswalk related(ReleaseNames one, ReleaseNames other) {
    return ReleaseCrosswalk.of(one, other, listings(one));
  }

  /** The release, if CITES lists its taxa and it is still there. */
  private Optional<SpeciesPlusSnapshot> listings(ReleaseNames names) {
    return names.dataset().kind() == Kind.SPECIES_PLUS
        ? database.speciesPlus(names.dataset()).find(String.valueOf(names.release().number()))
        : Optional.empty();
  }

  private static Message links(ReleaseNames one, ReleaseNames other) {
    return Message.of("names.links", one.dataset().id(), other.dataset().id());
  }

  private ReleaseCrosswalk decided(ReleaseCrosswalk found) {
    var newest = decisions;
    return decided
        .compute(
            List.of(found.speciesPlus().dataset(), found.redList().dataset()),
            (_, before) ->
                before != null && before.isOf(found, newest)
                    ? before
                    : new Decided(found, newest, found.decided(newest)))
        .outcome();
  }

  /** Takes over what was decided, where anything is related yet. */
  void refresh() {
    if (!held.isEmpty()) {
      refreshDecisions();
    }
  }

  /** Takes over what this or another process decided of links. */
  void refreshDecisions() {
    var found = database.linkDecisions().list();
    if (!found.equals(decisions)) {
      decisions = found;
    }
  }
}
