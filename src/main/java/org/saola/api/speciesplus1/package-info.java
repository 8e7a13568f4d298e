/**
 * The Species+/CITES Checklist API v1: each field of its wire, each parameter and each error stands
 * in one file here ({@code speciesplus-v1.md} is the contract).
 */
@NullMarked
package org.saola.api.speciesplus1;

import org.jspecify.annotations.NullMarked;
