/** Tests of the records and the index of a Species+ release. */
@NullMarked
package org.saola.store.speciesplus;

import org.jspecify.annotations.NullMarked;
