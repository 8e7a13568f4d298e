/** What looks wrong or old in the data of releases, as it was found when they were imported. */
@NullMarked
package org.saola.store.quality;

import org.jspecify.annotations.NullMarked;
