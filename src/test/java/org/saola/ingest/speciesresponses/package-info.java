/** Tests of {@code org.saola.ingest.speciesresponses}. */
@NullMarked
package org.saola.ingest.speciesresponses;

import org.jspecify.annotations.NullMarked;
