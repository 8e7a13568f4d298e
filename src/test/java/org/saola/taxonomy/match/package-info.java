/** Invented sources with every kind of doubt, and labelled ones where they are at hand. */
@NullMarked
package org.saola.taxonomy.match;

import org.jspecify.annotations.NullMarked;
