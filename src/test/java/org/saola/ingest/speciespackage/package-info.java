/** Good, broken and layered data packages. */
@NullMarked
package org.saola.ingest.speciespackage;

import org.jspecify.annotations.NullMarked;
