package org.saola.web.page;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is the same on all pages of a server.
 *
 * @param version of the program; empty when not known
 * @param assets addresses of the files that pages load
 * @param open whether everybody may read, so that nobody needs an account
 * @param contact whom to write to; null when the operator gave no address
 * @param demonstration whether what is served now are the demonstration data
 */
public record SiteFacts(
    String version,
    Assets assets,
    boolean open,
    @Nullable String contact,
    BooleanSupplier demonstration) {}
