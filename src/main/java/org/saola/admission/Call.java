package org.saola.admission;

import org.saola.access.UsageRecord;

/** What a request asks for; each API has its own, with what it parsed of path and query. */
public interface Call {

  /** For the record. */
  UsageRecord.Call recorded();

  /** The cost in requests, at least 1: a page of many full records costs more than a code list. */
  int weight();
}
