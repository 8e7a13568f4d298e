/** Tests of checking lists of names. */
@NullMarked
package org.saola.api.saola1.check;

import org.jspecify.annotations.NullMarked;
