/** Lists of names that clients send to be checked. */
@NullMarked
package org.saola.api.saola1.check;

import org.jspecify.annotations.NullMarked;
