/**
 * The server's own API: what both lists have in common, and what neither of their APIs offers. Each
 * resource is a class of its own, an {@link org.saola.api.saola1.Resource}.
 */
@NullMarked
package org.saola.api.saola1;

import org.jspecify.annotations.NullMarked;
