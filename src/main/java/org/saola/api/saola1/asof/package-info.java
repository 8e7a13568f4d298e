/** What held on a day: of one taxon, and of long lists of names and days. */
@NullMarked
package org.saola.api.saola1.asof;

import org.jspecify.annotations.NullMarked;
