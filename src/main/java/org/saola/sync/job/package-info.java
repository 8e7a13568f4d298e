/** Whole syncs, from the first request to the new release, and their schedule. */
@NullMarked
package org.saola.sync.job;

import org.jspecify.annotations.NullMarked;
