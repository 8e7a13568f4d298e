package org.saola.store.names;

/** The names of a dataset are still being read; soon they will be there. */
public final class NamesNotReady extends RuntimeException {
  private static final long serialVersionUID = 1;

  NamesNotReady(String dataset) {
    super(
        "the names of %s are still being read; ask again in some seconds".formatted(dataset),
        null,
        false,
        false);
  }
}
