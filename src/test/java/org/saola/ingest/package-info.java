@NullMarked
package org.saola.ingest;

import org.jspecify.annotations.NullMarked;
