/** Reads the index of CITES species that the CITES Checklist offers for download. */
@NullMarked
package org.saola.ingest.checklist;

import org.jspecify.annotations.NullMarked;
