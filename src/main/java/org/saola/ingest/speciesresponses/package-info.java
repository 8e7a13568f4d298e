/** Reads recorded answers of the Species+ API v1. */
@NullMarked
package org.saola.ingest.speciesresponses;

import org.jspecify.annotations.NullMarked;
