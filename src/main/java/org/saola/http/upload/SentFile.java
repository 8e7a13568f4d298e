package org.saola.http.upload;

/**
 * A file that was sent with a form.
 *
 * @param name as the browser calls it, without folders; never to be trusted as a path
 */
public record SentFile(String name, byte[] content) {

  /** Whether nothing was chosen. */
  public boolean isEmpty() {
    return content.length == 0;
  }
}
