/** The first page: what is held, with examples. */
@NullMarked
package org.saola.web.firstpage;

import org.jspecify.annotations.NullMarked;
