/** What servers copy by themselves every so often, and what administrators set of that. */
@NullMarked
package org.saola.store.jobs.sync;

import org.jspecify.annotations.NullMarked;
