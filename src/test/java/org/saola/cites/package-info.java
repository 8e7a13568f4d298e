/** Quotas and suspensions. */
@NullMarked
package org.saola.cites;

import org.jspecify.annotations.NullMarked;
