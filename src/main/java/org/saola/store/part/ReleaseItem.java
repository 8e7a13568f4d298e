package org.saola.store.part;

/** What is added to a release while it is made; each part takes of it what it needs. */
public interface ReleaseItem {

  /** Whether it is one of the records by which the size of a release is counted. */
  default boolean isRecord() {
    return false;
  }
}
