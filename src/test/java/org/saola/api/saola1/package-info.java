/** The server's own API. */
@NullMarked
package org.saola.api.saola1;

import org.jspecify.annotations.NullMarked;
