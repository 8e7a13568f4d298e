/** What looks wrong, old or incomplete in the data held. */
@NullMarked
package org.saola.web.quality;

import org.jspecify.annotations.NullMarked;
