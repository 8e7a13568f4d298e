package org.saola.store;

import org.saola.gzip.Deflated;

/** A document that is completed by the day on which it is read. */
public record StoredDocument(Deflated beforeDate, Deflated afterDate) {}
