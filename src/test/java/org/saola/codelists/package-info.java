/** The code lists of the Red List that come with the program. */
@NullMarked
package org.saola.codelists;

import org.jspecify.annotations.NullMarked;
