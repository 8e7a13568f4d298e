/** What several pages are put together of: signs, bars, source lines, words for what is empty. */
@NullMarked
package org.saola.web.part;

import org.jspecify.annotations.NullMarked;
