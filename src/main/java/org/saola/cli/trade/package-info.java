/** Commands about the law: what held on a day, and what a shipment needs. */
@NullMarked
package org.saola.cli.trade;

import org.jspecify.annotations.NullMarked;
