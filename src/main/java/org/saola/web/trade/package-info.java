/** Which documents a shipment needs, as a page that asks and answers. */
@NullMarked
package org.saola.web.trade;

import org.jspecify.annotations.NullMarked;
