/** Taxa and assessments as a whole, and what was in force for them on a day. */
@NullMarked
package org.saola.api.saola1.taxa;

import org.jspecify.annotations.NullMarked;
