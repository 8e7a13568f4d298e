/** A Darwin Core Archive as such: its descriptor, metadata and tables. */
@NullMarked
package org.saola.ingest.darwincore.archive;

import org.jspecify.annotations.NullMarked;
