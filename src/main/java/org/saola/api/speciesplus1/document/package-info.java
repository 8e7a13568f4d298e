/** The documents of the API as bytes: JSON and XML, whole and in parts. */
@NullMarked
package org.saola.api.speciesplus1.document;

import org.jspecify.annotations.NullMarked;
