/**
 * Reads the records of the Red List of documents of the API v4, as releases hold them and as the
 * service answers them. Whoever wants to know what a document says asks for its record.
 */
@NullMarked
package org.saola.store.redlist.record;

import org.jspecify.annotations.NullMarked;
