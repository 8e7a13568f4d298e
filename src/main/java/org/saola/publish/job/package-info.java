/**
 * Does what administrators order: dry runs, imports, rollbacks and removals, one at a time for each
 * dataset, by the same way as the commands.
 */
@NullMarked
package org.saola.publish.job;

import org.jspecify.annotations.NullMarked;
