/** The log of changes, as pages to follow and as feeds to subscribe to. */
@NullMarked
package org.saola.api.saola1.changes;

import org.jspecify.annotations.NullMarked;
