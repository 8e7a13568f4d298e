package org.saola.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What all pages have around their content.
 *
 * @param version of the program
 * @param styles address of the style sheet
 * @param logo address of the logo
 * @param open whether everybody may read, so that nobody needs an account
 * @param contact whom to write to; null when the operator gave no address
 */
public record Frame(
    String version, String styles, String logo, boolean open, @Nullable String contact) {}
