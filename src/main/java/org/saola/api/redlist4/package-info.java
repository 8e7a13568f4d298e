/**
 * The IUCN Red List API v4: each field of its wire, each parameter and each error stands in one
 * file here ({@code redlist-v4.md} is the contract).
 */
@NullMarked
package org.saola.api.redlist4;

import org.jspecify.annotations.NullMarked;
