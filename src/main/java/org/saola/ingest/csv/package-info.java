/** Tables as comma-separated values: strict reading, with the place of every problem. */
@NullMarked
package org.saola.ingest.csv;

import org.jspecify.annotations.NullMarked;
