/** The index of CITES species, cell by cell; invented rows, and the real file when at hand. */
@NullMarked
package org.saola.ingest.checklist;

import org.jspecify.annotations.NullMarked;
