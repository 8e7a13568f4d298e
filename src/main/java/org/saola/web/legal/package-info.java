/** Terms of use, how to cite what is served, and what is kept about people. */
@NullMarked
package org.saola.web.legal;

import org.jspecify.annotations.NullMarked;
