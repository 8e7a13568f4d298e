package org.saola.web.firstpage;

/**
 * A request that works as it stands against the data served.
 *
 * @param what it asks: {@code example.WHAT} is the message
 * @param path with its query
 * @param curl the whole command
 */
public record Example(String what, String path, String curl) {

  /**
   * Whom requests go to, and how.
   *
   * @param base path of the API
   * @param tokenHeader name of the header with the token
   * @param origin scheme and authority the client used
   * @param open whether no token is needed
   */
  record Api(String base, String tokenHeader, String origin, boolean open) {

    /**
     * A request to show.
     *
     * @param what the end of the key of a message
     * @param path below the base, with its query
     */
    Example request(String what, String path) {
      return request(what, path, "curl");
    }

    /**
     * A request to show.
     *
     * @param path below the base, with its query
     * @param command what asks, with its options
     */
    Example request(String what, String path, String command) {
      var whole = base + path;
      var token = open ? "" : " -H '%s: TOKEN'".formatted(tokenHeader);
      return new Example(what, whole, "%s%s '%s%s'".formatted(command, token, origin, whole));
    }
  }
}
