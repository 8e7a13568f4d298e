/** What was found in the data of releases. */
@NullMarked
package org.saola.store.quality;

import org.jspecify.annotations.NullMarked;
