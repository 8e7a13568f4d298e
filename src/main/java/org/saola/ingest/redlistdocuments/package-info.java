/** Documents of the Red List API v4, as its clients store them. */
@NullMarked
package org.saola.ingest.redlistdocuments;

import org.jspecify.annotations.NullMarked;
