/** The texts of assessments by their words: an index of each release, in a file of its own. */
@NullMarked
package org.saola.store.text;

import org.jspecify.annotations.NullMarked;
