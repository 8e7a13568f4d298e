/** Clocks of assessments. */
@NullMarked
package org.saola.status.history;

import org.jspecify.annotations.NullMarked;
