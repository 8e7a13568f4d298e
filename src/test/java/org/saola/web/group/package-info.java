/** Tests of the pages of classes, orders and families. */
@NullMarked
package org.saola.web.group;

import org.jspecify.annotations.NullMarked;
