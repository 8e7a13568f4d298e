/** Commands about webhooks. */
@NullMarked
package org.saola.cli.webhooks;

import org.jspecify.annotations.NullMarked;
