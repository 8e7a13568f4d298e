/** The queue of what administrators order, and the files for it. */
@NullMarked
package org.saola.store.jobs;

import org.jspecify.annotations.NullMarked;
