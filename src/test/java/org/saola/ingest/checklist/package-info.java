@NullMarked
package org.saola.ingest.checklist;

import org.jspecify.annotations.NullMarked;
