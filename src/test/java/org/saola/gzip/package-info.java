/** Joined pieces must read back as what went in. */
@NullMarked
package org.saola.gzip;

import org.jspecify.annotations.NullMarked;
