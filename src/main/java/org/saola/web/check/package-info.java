/** The page on which a list of names is checked. */
@NullMarked
package org.saola.web.check;

import org.jspecify.annotations.NullMarked;
