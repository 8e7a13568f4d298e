package org.saola.web;

/**
 * What all pages have around their content.
 *
 * @param version of the program
 * @param styles address of the style sheet
 * @param logo address of the logo
 */
public record Frame(String version, String styles, String logo) {}
