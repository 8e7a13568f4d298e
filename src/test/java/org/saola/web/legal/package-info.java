/** Tests of terms and citations. */
@NullMarked
package org.saola.web.legal;

import org.jspecify.annotations.NullMarked;
