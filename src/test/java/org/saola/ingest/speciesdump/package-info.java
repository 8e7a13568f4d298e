/** Tests of {@code org.saola.ingest.speciesdump}. */
@NullMarked
package org.saola.ingest.speciesdump;

import org.jspecify.annotations.NullMarked;
