package org.saola.store;

import java.util.List;
import java.util.stream.Collectors;
import org.saola.store.release.Release;

/** A release that was asked for is not there, or not any more; the message is for users. */
public final class NotKeptException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int MOST_SHOWN = 100;

  /**
   * @param wanted the label or number that was asked for
   * @param kept those that there are
   */
  NotKeptException(String wanted, List<Release> kept) {
    super(message(wanted, kept), null, false, false); // an answer, not a bug: no stack trace
  }

  private static String message(String wanted, List<Release> kept) {
    return "release %s is not kept here; %s"
        .formatted(
            shown(wanted),
            kept.isEmpty()
                ? "nothing was imported yet"
                : kept.stream()
                    .map(release ->
                        "%s (number %d)".formatted(release.description().label(), release.number()))
                    .collect(Collectors.joining(", ", "there is ", "")));
  }

  /** Of a long one the beginning. */
  private static String shown(String wanted) {
    return wanted.codePointCount(0, wanted.length()) <= MOST_SHOWN
        ? wanted
        : wanted.substring(0, wanted.offsetByCodePoints(0, MOST_SHOWN)) + "…";
  }
}
