/** Tests of the pages of lists that are checked. */
@NullMarked
package org.saola.web.check;

import org.jspecify.annotations.NullMarked;
