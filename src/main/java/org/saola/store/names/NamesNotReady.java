package org.saola.store.names;

/** Names, or what is made of them, are still being prepared; soon they will be there. */
public final class NamesNotReady extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what is being prepared. */
  public NamesNotReady(String what) {
    super(
        "%s are still being prepared; ask again in some seconds".formatted(what),
        null,
        false,
        false);
  }
}
