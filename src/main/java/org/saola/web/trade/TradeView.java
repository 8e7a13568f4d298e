package org.saola.web.trade;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.web.part.SourceLine;

/**
 * The trade question, and its answer.
 *
 * @param today what the form proposes as the day
 * @param state whether the data held can tell
 * @param choices what can be chosen
 * @param answer null as long as nothing is asked
 * @param example a question that works; null where the data do not know its species
 * @param sources what is answered from
 */
public record TradeView(
    Asked asked,
    String today,
    State state,
    Choices choices,
    @Nullable TradeAnswer answer,
    @Nullable String example,
    List<SourceLine> sources) {

  /** Whether the data held can tell. */
  public enum State {
    READY,
    /** There are none. */
    EMPTY,
    /** They hold published records only, neither populations nor hidden changes. */
    CANNOT_TELL
  }

  public boolean isReady() {
    return state == State.READY;
  }

  public boolean isEmpty() {
    return state == State.EMPTY;
  }
}
