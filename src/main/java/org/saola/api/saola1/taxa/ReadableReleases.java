package org.saola.api.saola1.taxa;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.message.Message;
import org.saola.store.release.Release;

/**
 * The releases of one list that can be read.
 *
 * @param list what the list is called
 * @param current the one that is served; empty before the first import
 * @param find one by its label or number; may block
 * @param known those that {@code find} finds, newest first; may block
 */
public record ReadableReleases<S>(
    Message list,
    Supplier<Optional<S>> current,
    Function<String, Optional<S>> find,
    Supplier<List<Release>> known) {

  /**
   * The release that was asked for.
   *
   * @param wanted its label or number; empty for the current one
   * @throws Problem if there is none
   */
  public S chosen(Optional<String> wanted) {
    return wanted.isEmpty()
        ? current.get().orElseThrow(this::withoutData)
        : find.apply(wanted.get()).orElseThrow(() -> unknown(wanted.get()));
  }

  private Problem withoutData() {
    return Problem.noData(list);
  }

  private Problem unknown(String wanted) {
    return Problem.notFound("release.not-here", list, Parameters.shown(wanted), labels());
  }

  /** The releases there are, in words. */
  Message labels() {
    var all = known.get();
    return all.isEmpty()
        ? Message.of("release.unknown", list)
        : Message.of(
            "release.there-is",
            Message.joined(
                all.stream()
                    .map(release ->
                        Message.of(
                            "release.numbered", release.description().label(), release.number()))
                    .toList()));
  }
}
