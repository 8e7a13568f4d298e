/** Invented names with every difficulty, and labelled ones where they are at hand. */
@NullMarked
package org.saola.taxonomy.name;

import org.jspecify.annotations.NullMarked;
