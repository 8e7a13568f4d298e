/** Tests of the words of search. */
@NullMarked
package org.saola.web.search;

import org.jspecify.annotations.NullMarked;
