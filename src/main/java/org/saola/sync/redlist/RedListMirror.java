package org.saola.sync.redlist;

import java.util.Optional;
import org.saola.redlist.CodeLists;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.sync.MirrorState;
import org.saola.sync.SyncRun;
import org.saola.sync.SyncStopped;

/**
 * Copies what a Red List API v4 publishes: all lists, then the documents of assessments that the
 * lists show otherwise than they are known.
 */
public final class RedListMirror {
  private static final String PLAN = "plan";
  private static final int MOST_ROUNDS = 3;

  private final SyncRun session;
  private final RedListCopyOptions options;
  private final CodeLists codeLists;

  public RedListMirror(SyncRun session, RedListCopyOptions options, CodeLists codeLists) {
    this.session = session;
    this.options = options;
    this.codeLists = codeLists;
  }

  /**
   * Asks for all that is missing.
   *
   * @param state what the last run left behind, if what it made is still served
   * @param served what it made
   * @return empty when the version is the same
   */
  public Optional<RedListCopy> run(Optional<MirrorState> state, Optional<RedListSnapshot> served) {
    var upstream = session.upstream().toString();
    var last = state.filter(old -> old.upstream().equals(upstream)).filter(_ -> !options.full());
    if (session.resumed() && !session.note(PLAN).equals(Optional.of(upstream))) {
      session.say("what was begun earlier was a copy of another service; beginning anew");
      session.forget();
    }
    var version = version();
    if (!session.resumed()
        && !options.force()
        && last.map(MirrorState::release).equals(Optional.of(version))) {
      return Optional.empty();
    }
    session.note(PLAN, upstream);
    var known = new KnownAssessments(last.isPresent() ? served : Optional.empty());
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      var copy = new VersionCopy(session, codeLists, known, version).fetch();
      var now = version();
      if (now.equals(version)) {
        return Optional.of(copy);
      }
      session.say("version %s was released meanwhile; looking for what is new".formatted(now));
      version = now;
    }
    throw SyncStopped.unexpected(
        "%s releases new versions all the time; begin again later".formatted(session.upstream()));
  }

  private String version() {
    var answer = session.ask("information/red_list_version");
    var version = answer.found() ? answer.json().path("red_list_version").asString("") : "";
    if (version.isEmpty()) {
      throw SyncStopped.unexpected(
          "%s doesn't tell its red_list_version; is this the address of a Red List API v4?"
              .formatted(session.upstream()));
    }
    return version;
  }
}
