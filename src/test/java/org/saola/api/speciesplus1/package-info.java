/** The wire of Species+, field by field and byte by byte. */
@NullMarked
package org.saola.api.speciesplus1;

import org.jspecify.annotations.NullMarked;
