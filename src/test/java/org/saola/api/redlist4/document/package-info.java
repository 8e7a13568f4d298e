/** Tests of the documents of the API as bytes. */
@NullMarked
package org.saola.api.redlist4.document;

import org.jspecify.annotations.NullMarked;
