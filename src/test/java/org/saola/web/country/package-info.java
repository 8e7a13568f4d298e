/** Tests of the pages of countries and territories. */
@NullMarked
package org.saola.web.country;

import org.jspecify.annotations.NullMarked;
