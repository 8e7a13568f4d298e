/** What a whole server says of days and shipments. */
@NullMarked
package org.saola.cli.law;

import org.jspecify.annotations.NullMarked;
