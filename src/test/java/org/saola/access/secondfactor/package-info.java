/** Tests of {@code org.saola.access.secondfactor}. */
@NullMarked
package org.saola.access.secondfactor;

import org.jspecify.annotations.NullMarked;
