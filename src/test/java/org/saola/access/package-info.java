@NullMarked
package org.saola.access;

import org.jspecify.annotations.NullMarked;
