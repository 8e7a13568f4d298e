/** Tests of the guide: the pages of the documentation, as pages of the site. */
@NullMarked
package org.saola.web.guide;

import org.jspecify.annotations.NullMarked;
