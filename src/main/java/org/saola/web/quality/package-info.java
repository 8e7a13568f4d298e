/** What looks wrong, old or incomplete in the data served. */
@NullMarked
package org.saola.web.quality;

import org.jspecify.annotations.NullMarked;
