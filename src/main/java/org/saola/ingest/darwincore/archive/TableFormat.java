package org.saola.ingest.darwincore.archive;

import java.nio.charset.Charset;

/**
 * How the cells of a table are told apart.
 *
 * @param separator between cells; one or more characters
 * @param quote round cells; {@link #NO_QUOTE} = cells are never quoted
 * @param headerLines to leave out at the beginning
 */
public record TableFormat(String separator, char quote, int headerLines, Charset charset) {
  public static final char NO_QUOTE = '\0';
}
