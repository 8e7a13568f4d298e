package org.saola.store;

import java.util.List;
import org.saola.message.Message;
import org.saola.message.WordedRefusal;
import org.saola.store.release.Release;

/** A release that was asked for is not there, or not any more; the message is for users. */
public final class NotKeptException extends WordedRefusal {
  private static final long serialVersionUID = 1;
  private static final int MOST_SHOWN = 100;

  /**
   * @param wanted the label or number that was asked for
   * @param kept those that there are
   */
  NotKeptException(String wanted, List<Release> kept) {
    super(Message.of("release.not-kept", shown(wanted), there(kept)));
  }

  private static Message there(List<Release> kept) {
    return kept.isEmpty()
        ? Message.of("release.nothing")
        : Message.of(
            "release.there-is",
            Message.joined(
                kept.stream()
                    .map(release ->
                        Message.of(
                            "release.numbered", release.description().label(), release.number()))
                    .toList()));
  }

  /** Of a long one the beginning. */
  private static String shown(String wanted) {
    return wanted.codePointCount(0, wanted.length()) <= MOST_SHOWN
        ? wanted
        : wanted.substring(0, wanted.offsetByCodePoints(0, MOST_SHOWN)) + "…";
  }
}
