@NullMarked
package org.saola.status.law;

import org.jspecify.annotations.NullMarked;
