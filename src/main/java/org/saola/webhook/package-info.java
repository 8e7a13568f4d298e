/** Tells others of changes, by requests to them: batch by batch, in order, signed. */
@NullMarked
package org.saola.webhook;

import org.jspecify.annotations.NullMarked;
