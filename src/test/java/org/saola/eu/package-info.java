/** Regulation intervals and decisions. */
@NullMarked
package org.saola.eu;

import org.jspecify.annotations.NullMarked;
