/** Taxa are searched by any of their names, in both lists at once. */
@NullMarked
package org.saola.api.saola1.search;

import org.jspecify.annotations.NullMarked;
