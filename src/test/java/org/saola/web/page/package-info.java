/** What all pages have in common. */
@NullMarked
package org.saola.web.page;

import org.jspecify.annotations.NullMarked;
