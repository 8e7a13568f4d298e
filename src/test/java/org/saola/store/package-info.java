@NullMarked
package org.saola.store;

import org.jspecify.annotations.NullMarked;
