/** The pages as people see and use them, in a real browser. */
@NullMarked
package org.saola.web;

import org.jspecify.annotations.NullMarked;
