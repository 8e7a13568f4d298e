/**
 * What a string says that gives a scientific name: its parts, its author, how sure it is of itself;
 * and the forms in which names are compared.
 */
@NullMarked
package org.saola.taxonomy.name;

import org.jspecify.annotations.NullMarked;
