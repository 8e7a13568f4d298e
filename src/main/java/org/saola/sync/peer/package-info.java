/** Mirrors another server of this kind: once as a whole, then by what its releases change. */
@NullMarked
package org.saola.sync.peer;

import org.jspecify.annotations.NullMarked;
