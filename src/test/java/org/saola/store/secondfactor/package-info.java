@NullMarked
package org.saola.store.secondfactor;

import org.jspecify.annotations.NullMarked;
