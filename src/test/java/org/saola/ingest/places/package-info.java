/** Tests of the names and lists of places. */
@NullMarked
package org.saola.ingest.places;

import org.jspecify.annotations.NullMarked;
