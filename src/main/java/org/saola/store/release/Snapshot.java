package org.saola.store.release;

/** One release as requests see it; all that is read of it belongs together. */
public interface Snapshot {

  /** As it was when it was loaded. */
  Release release();
}
