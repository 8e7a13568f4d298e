/** When syncs begin. */
@NullMarked
package org.saola.sync.job;

import org.jspecify.annotations.NullMarked;
