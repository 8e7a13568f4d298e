/** The packages that releases came from, kept with them and read again. */
@NullMarked
package org.saola.publish.source;

import org.jspecify.annotations.NullMarked;
