/** The door, asked as clients do, of every API. */
@NullMarked
package org.saola.admission;

import org.jspecify.annotations.NullMarked;
