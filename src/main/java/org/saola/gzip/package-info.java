/** Compressed pieces that can be joined into one gzip member; knows nothing but bytes. */
@NullMarked
package org.saola.gzip;

import org.jspecify.annotations.NullMarked;
