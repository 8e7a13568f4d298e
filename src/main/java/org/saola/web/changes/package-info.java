/** The page of what a release changed. */
@NullMarked
package org.saola.web.changes;

import org.jspecify.annotations.NullMarked;
