/** What was said of a taxon by a day, told from its assessments on one of several clocks. */
@NullMarked
package org.saola.status.history;

import org.jspecify.annotations.NullMarked;
