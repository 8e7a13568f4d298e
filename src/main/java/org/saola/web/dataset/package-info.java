/** The page of the lists that are kept: whose they are, how old, and on which terms. */
@NullMarked
package org.saola.web.dataset;

import org.jspecify.annotations.NullMarked;
