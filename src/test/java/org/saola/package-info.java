/** The rules of the house, as tests. */
@NullMarked
package org.saola;

import org.jspecify.annotations.NullMarked;
