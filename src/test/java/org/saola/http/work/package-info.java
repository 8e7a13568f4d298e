/** Tests of the work that is left for later, and of those who do it. */
@NullMarked
package org.saola.http.work;

import org.jspecify.annotations.NullMarked;
