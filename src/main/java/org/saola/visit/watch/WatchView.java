package org.saola.visit.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.store.watch.WatchedTaxon;
import org.saola.visit.Viewer;

/**
 * The page of what somebody follows.
 *
 * @param asked what is in the field, such as a name
 * @param problem the last part of the key of what is wrong with it; null = nothing
 * @param feed the address of the feed without its ending; null unless it was made this moment
 */
public record WatchView(
    Viewer viewer,
    List<WatchedTaxon> taxa,
    String asked,
    @Nullable String problem,
    @Nullable String feed) {

  /** The address of a feed in a format. */
  public String address(String format) {
    return feed == null ? "" : feed.replace("{format}", format);
  }
}
