/** Mirrors the Species+/CITES Checklist API v1. */
@NullMarked
package org.saola.sync.speciesplus;

import org.jspecify.annotations.NullMarked;
