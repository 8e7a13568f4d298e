package org.saola.store.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/** What is in memory of the parts of one release. */
public final class LoadedParts {
  private final Map<ReadablePart<?>, Object> models;

  private LoadedParts(Map<ReadablePart<?>, Object> models) {
    this.models = models;
  }

  /**
   * Loads all that are read in memory.
   *
   * @throws DatabaseException if some are damaged or gone
   */
  public static LoadedParts load(
      List<? extends ReleasePart<?>> parts, Connections connections, Release release) {
    var models = new HashMap<ReadablePart<?>, Object>();
    for (var part : parts) {
      if (part instanceof ReadablePart<?> readable) {
        models.put(readable, readable.load(connections, release));
      }
    }
    return new LoadedParts(models);
  }

  /**
   * What was loaded of a part.
   *
   * @throws NoSuchElementException if releases of this kind don't have it
   */
  @SuppressWarnings("unchecked") // each was put in under the part that loaded it
  public <M> M get(ReadablePart<M> part) {
    var model = models.get(part);
    if (model == null) {
      throw new NoSuchElementException("part " + part.getClass().getSimpleName());
    }
    return (M) model;
  }
}
