package org.saola.store.dialect;

/** Something only one process may do at a time; given up on close and when the process dies. */
@FunctionalInterface
public interface DatabaseLock extends AutoCloseable {

  @Override
  void close();
}
