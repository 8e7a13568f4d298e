/** Bulk dumps, sound and broken; invented lines, and the reference dumps when they are at hand. */
@NullMarked
package org.saola.ingest.speciesdump;

import org.jspecify.annotations.NullMarked;
