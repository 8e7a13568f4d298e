/** Names, ranks, classification, common names and literature of taxa; knows no law and no I/O. */
@NullMarked
package org.saola.taxonomy;

import org.jspecify.annotations.NullMarked;
