/** Rates and escalation, by a clock that tests move. */
@NullMarked
package org.saola.access.limit;

import org.jspecify.annotations.NullMarked;
