/** The door to every API: who asks, whether they may, at what rate, and the record of it. */
@NullMarked
package org.saola.admission;

import org.jspecify.annotations.NullMarked;
