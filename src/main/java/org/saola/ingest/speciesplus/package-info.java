/** Published Species+ records, whatever format they came in, put together. */
@NullMarked
package org.saola.ingest.speciesplus;

import org.jspecify.annotations.NullMarked;
