package org.saola.store;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how far the tables of an earlier version are changed, which may take minutes where much is
 * kept. New tables are made without a word.
 *
 * @param from the version that the tables have; 0 = there are none yet
 * @param to the version that they will have
 */
record SchemaProgress(String location, int from, int to) implements Callback {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaProgress.class);

  @Override
  public boolean supports(Event event, Context context) {
    return from > 0 && (event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_MIGRATE);
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    if (event == Event.AFTER_MIGRATE) {
      LOG.info("The tables in {} have version {} now", location, to);
      return;
    }
    var step = context.getMigrationInfo();
    LOG.info(
        "Bringing the tables in {} from version {} to {}: {}, {}",
        location,
        from,
        to,
        step.getVersion(),
        step.getDescription());
  }

  @Override
  public String getCallbackName() {
    return SchemaProgress.class.getSimpleName();
  }
}
