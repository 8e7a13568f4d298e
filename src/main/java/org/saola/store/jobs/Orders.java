package org.saola.store.jobs;

import org.saola.access.Actor;

/** Takes orders of administrators, who come by pages or by an API. */
public interface Orders {

  /**
   * What a file looks like that is complete.
   *
   * @param format its code; empty when it is of none that is known alone
   * @param dataset where it goes when none is named; empty without format
   * @param words what the format is, or why the file is of none
   */
  record LooksLike(String format, String dataset, String words) {}

  LooksLike tell(Upload upload);

  /**
   * Puts an order in the queue, if it can be done as far as can be told without reading the files.
   *
   * @throws RefusedOrder if it can't
   */
  Job place(OrderForm form, Actor actor);
}
