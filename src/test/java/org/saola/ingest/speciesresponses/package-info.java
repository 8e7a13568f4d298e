/** Recorded answers, joined and refused; invented ones, and real ones when they are at hand. */
@NullMarked
package org.saola.ingest.speciesresponses;

import org.jspecify.annotations.NullMarked;
