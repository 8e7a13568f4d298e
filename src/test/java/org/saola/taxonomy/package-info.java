/** Trees, positions, references. */
@NullMarked
package org.saola.taxonomy;

import org.jspecify.annotations.NullMarked;
