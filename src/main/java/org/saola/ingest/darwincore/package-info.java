/** National and regional Red Lists as Darwin Core archives or in the Catalogue of Life's ColDP. */
@NullMarked
package org.saola.ingest.darwincore;

import org.jspecify.annotations.NullMarked;
