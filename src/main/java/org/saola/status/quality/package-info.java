/** What looks wrong, old or incomplete in data: one rule in one place, by its id. */
@NullMarked
package org.saola.status.quality;

import org.jspecify.annotations.NullMarked;
