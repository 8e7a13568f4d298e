/** What every page is made with: templates, frame, tags, figures. */
@NullMarked
package org.saola.web.page;

import org.jspecify.annotations.NullMarked;
