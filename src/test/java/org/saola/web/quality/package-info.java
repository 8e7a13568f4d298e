/** Tests of the page of data quality. */
@NullMarked
package org.saola.web.quality;

import org.jspecify.annotations.NullMarked;
