/** The first page: what is served, with examples. */
@NullMarked
package org.saola.web.firstpage;

import org.jspecify.annotations.NullMarked;
