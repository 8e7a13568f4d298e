/** Tests of the page of what releases changed. */
@NullMarked
package org.saola.web.changes;

import org.jspecify.annotations.NullMarked;
