/**
 * The one place that knows the fields in documents of the Red List API v4, beside the package of
 * that API which writes them: reads records of them, as releases hold them and as the service
 * answers them, and says what their changes mean. Whoever wants to know what a document says asks
 * here.
 */
@NullMarked
package org.saola.store.redlist.record;

import org.jspecify.annotations.NullMarked;
