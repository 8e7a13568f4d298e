/** Tests of countries and territories. */
@NullMarked
package org.saola.places;

import org.jspecify.annotations.NullMarked;
