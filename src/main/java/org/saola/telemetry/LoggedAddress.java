package org.saola.telemetry;

import java.util.function.UnaryOperator;
import org.saola.access.ClientAddress;

/** How much of a client's address is logged. */
public enum LoggedAddress implements UnaryOperator<String> {
  /** Without its last part, so that it names no person. */
  SHORT,
  FULL;

  @Override
  public String apply(String address) {
    return this == FULL ? address : ClientAddress.of(address).shortened();
  }
}
