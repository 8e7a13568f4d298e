/** Who is told of changes by webhook, how far, and what could not be delivered. */
@NullMarked
package org.saola.store.webhooks;

import org.jspecify.annotations.NullMarked;
