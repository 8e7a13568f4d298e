package org.saola.sync.peer;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saola.store.ReleaseContent;
import org.saola.store.changes.ChangeCursor;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.sync.MirrorState;
import org.saola.sync.SyncFolder;
import org.saola.sync.SyncRun;
import org.saola.sync.SyncStopped;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies a release of another server: its changes since the one copied before, else all of it. A
 * run that is begun again goes on with the release it began with.
 */
public final class PeerMirror implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PLAN = "plan";
  private static final String TARGET = "target";
  private static final String ENTITY_TAG = "entity tag";
  private static final String WHOLE = "whole";

  private static final String NUMBER = "number";
  private static final String CURSOR = "cursor";
  private static final String CHECKSUM = "checksum";

  private final SyncRun session;
  private final SyncFolder folder;
  private final Dataset dataset;
  private final String snapshots;
  private Optional<MirrorState> last;
  private Optional<DocumentSpool> spool = Optional.empty();

  /**
   * @param last what the last run left behind; empty to copy all anew
   * @param served what is served; when another import made it, all is copied anew
   */
  public PeerMirror(
      SyncRun session,
      SyncFolder folder,
      Dataset dataset,
      Optional<MirrorState> last,
      Optional<Release> served) {
    this.session = session;
    this.folder = folder;
    this.dataset = dataset;
    this.snapshots = "snapshot/" + dataset.pathSegment();
    this.last =
        last.filter(state -> state.upstream().equals(session.upstream().toString()))
            .filter(state -> served.filter(state::made).isPresent())
            .filter(state -> ChangeCursor.of(state.details().getOrDefault(CURSOR, "")).isPresent());
  }

  /** What is to be copied; empty when the other server has nothing new, or nothing at all. */
  public Optional<PeerRelease> target() {
    if (session.resumed()) {
      var plan = session.note(PLAN);
      if (plan.equals(Optional.of(plan(WHOLE)))) {
        last = Optional.empty();
      }
      var begun = session.note(TARGET).map(JSON::readTree);
      if (begun.isPresent() && plan.equals(Optional.of(plan(since())))) {
        return begun.map(PeerRelease::of);
      }
      session.say("what was begun earlier was another kind of sync; beginning anew");
      session.forget();
    }
    var answer =
        session.ask(summary(), last.map(state -> state.details().get(ENTITY_TAG)).orElse(null));
    if (answer.unchanged()) {
      return Optional.empty();
    }
    if (!answer.found()) {
      throw SyncStopped.unexpected(
          "%s/%s is not there; does that server run with --peer?"
              .formatted(session.upstream(), summary()));
    }
    var summary = answer.json();
    if (!summary.path("release").isObject()) {
      session.say("the other server has no release of %s".formatted(dataset.id()));
      return Optional.empty();
    }
    var target = PeerRelease.of(summary);
    begin(summary, Optional.ofNullable(answer.entityTag()));
    return Optional.of(target);
  }

  private void begin(JsonNode summary, Optional<String> entityTag) {
    session.note(PLAN, plan(since()));
    session.note(TARGET, summary.toString());
    entityTag.ifPresent(tag -> session.note(ENTITY_TAG, tag));
  }

  private String summary() {
    return snapshots + "/summary";
  }

  private String plan(String since) {
    return "%s/%s %s".formatted(session.upstream(), snapshots, since);
  }

  private String since() {
    return last.map(state -> state.details().get(CURSOR)).orElse(WHOLE);
  }

  /** Whether a release is what is served already. */
  public boolean serves(PeerRelease release) {
    return last.map(MirrorState::details)
        .filter(details -> release.checksum().equals(details.get(CHECKSUM)))
        .isPresent();
  }

  /**
   * Asks for what is needed of a release.
   *
   * @param served what the changes begin at
   * @return empty when the other server doesn't have the release any more
   */
  public Optional<PeerCopy> copy(PeerRelease target, Optional<ReleaseContent> served)
      throws IOException {
    if (last.isPresent() && served.isPresent()) {
      var changed = changed(target, served.get());
      if (changed.isPresent()) {
        return changed;
      }
      takeAll();
    }
    var copy = new SnapshotCopy(session, snapshots, target);
    return copy.fetch()
        ? Optional.of(new PeerCopy(target, copy::forEach, true, copy.received()))
        : Optional.empty();
  }

  private Optional<PeerCopy> changed(PeerRelease target, ReleaseContent served) throws IOException {
    var since = ChangeCursor.of(since()).orElseThrow();
    if (target.cursor().sequence() < since.sequence()) {
      session.say("the other server knows no change %s; copying all of it".formatted(since));
      return Optional.empty();
    }
    close();
    var changed = new DocumentSpool(folder.file("changed"));
    spool = Optional.of(changed);
    var copy = new ChangedCopy(session, served, target, changed);
    try {
      copy.fetch(since);
      return Optional.of(new PeerCopy(target, copy::forEach, false, copy.received()));
    } catch (IllegalArgumentException e) {
      session.say(
          "the changes don't fit what is served (%s); copying all of it".formatted(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Forgets what is known: all of the release is to be copied. */
  public void takeAll() {
    var summary = session.note(TARGET).map(JSON::readTree);
    var entityTag = session.note(ENTITY_TAG);
    last = Optional.empty();
    session.forget();
    summary.ifPresent(known -> begin(known, entityTag));
  }

  /** What the next run has to know once the copy of a release is served. */
  public SortedMap<String, String> details(PeerRelease copied) {
    var details = new TreeMap<String, String>();
    details.put(NUMBER, Integer.toString(copied.number()));
    details.put(CURSOR, copied.cursor().toString());
    details.put(CHECKSUM, copied.checksum());
    session.note(ENTITY_TAG).ifPresent(tag -> details.put(ENTITY_TAG, tag));
    return details;
  }

  /** Where the documents of a release are. */
  public String address(PeerRelease release) {
    return "%s/%s?release=%d".formatted(session.upstream(), snapshots, release.number());
  }

  @Override
  public void close() throws IOException {
    if (spool.isPresent()) {
      spool.get().close();
    }
  }
}
