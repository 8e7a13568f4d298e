/** What looks wrong, old or incomplete in the data that are served. */
@NullMarked
package org.saola.api.saola1.quality;

import org.jspecify.annotations.NullMarked;
