/** The rules of quality, one by one. */
@NullMarked
package org.saola.status.quality;

import org.jspecify.annotations.NullMarked;
