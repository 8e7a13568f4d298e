/** Names: taken apart, looked up, searched, related. */
@NullMarked
package org.saola.api.saola1.names;

import org.jspecify.annotations.NullMarked;
