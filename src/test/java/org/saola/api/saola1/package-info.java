/** What all resources of the server's own API have in common. */
@NullMarked
package org.saola.api.saola1;

import org.jspecify.annotations.NullMarked;
