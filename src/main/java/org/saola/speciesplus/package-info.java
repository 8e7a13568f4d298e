/**
 * Species+ as a whole: the primary records, and the complete record of one taxon concept derived
 * from them.
 */
@NullMarked
package org.saola.speciesplus;

import org.jspecify.annotations.NullMarked;
