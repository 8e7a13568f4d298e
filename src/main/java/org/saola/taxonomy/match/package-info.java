/**
 * Which taxon of a source a name means: stages from exact to doubtful, with what is stated and what
 * is only proposed kept apart (contract of names, sections 5 to 9).
 */
@NullMarked
package org.saola.taxonomy.match;

import org.jspecify.annotations.NullMarked;
