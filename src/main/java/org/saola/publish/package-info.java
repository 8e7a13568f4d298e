/**
 * From files to a published release: formats are told, records read, derived and rendered, and
 * served from then on. Whoever publishes comes here: commands, syncs, copies of other servers.
 */
@NullMarked
package org.saola.publish;

import org.jspecify.annotations.NullMarked;
