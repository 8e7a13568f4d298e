/** By what the assessments of a release of the Red List are counted. */
@NullMarked
package org.saola.store.facets;

import org.jspecify.annotations.NullMarked;
