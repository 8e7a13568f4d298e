/** Tests of {@code org.saola.ingest.checklist}. */
@NullMarked
package org.saola.ingest.checklist;

import org.jspecify.annotations.NullMarked;
