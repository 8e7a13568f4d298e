package org.saola.web.firstpage;

import java.util.List;

/**
 * What the first page shows.
 *
 * @param releases those that are served
 * @param speciesPlus whether anything of Species+ is served
 * @param redList whether anything of the Red List is served
 */
public record FirstPageModel(
    State state,
    List<ShownRelease> releases,
    List<ShownTaxon> taxa,
    boolean speciesPlus,
    boolean redList) {

  /** What the server has to show. */
  public enum State {
    STARTING,
    EMPTY,
    SERVING
  }

  /** A page without data. */
  static FirstPageModel without(State state) {
    return new FirstPageModel(state, List.of(), List.of(), false, false);
  }
}
