/** Walks the assessments of a release column by column, for what is counted. */
@NullMarked
package org.saola.store.redlist.scan;

import org.jspecify.annotations.NullMarked;
