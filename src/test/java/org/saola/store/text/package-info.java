/** Tests of the texts of assessments by their words. */
@NullMarked
package org.saola.store.text;

import org.jspecify.annotations.NullMarked;
