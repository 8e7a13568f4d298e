/** The pages as people see and use them, in a real browser. */
@NullMarked
package org.saola.browser;

import org.jspecify.annotations.NullMarked;
