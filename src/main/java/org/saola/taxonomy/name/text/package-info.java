/** Texts and words that names consist of, before their grammar. */
@NullMarked
package org.saola.taxonomy.name.text;

import org.jspecify.annotations.NullMarked;
