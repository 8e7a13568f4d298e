/** Tests of archives that nobody published, table by table. */
@NullMarked
package org.saola.ingest.darwincore;

import org.jspecify.annotations.NullMarked;
