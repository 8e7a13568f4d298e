/** The IUCN Red List: assessments and what they say of a taxon; knows no law and no I/O. */
@NullMarked
package org.saola.redlist;

import org.jspecify.annotations.NullMarked;
