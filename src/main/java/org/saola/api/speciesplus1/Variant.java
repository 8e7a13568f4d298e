package org.saola.api.speciesplus1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.saola.http.body.EntityTag;

/**
 * What makes one body different from every other.
 *
 * @param release of which data
 * @param identity of these data, whatever other databases call theirs
 * @param question the endpoint and all normalised parameters, which its text tells with their
 *     names; texts are written for bodies that are made only
 * @param acceptsGzip what the client takes
 */
record Variant(long release, String identity, Object question, boolean acceptsGzip) {

  /** The weak entity tag; the same for every client. */
  String entityTag() {
    try {
      var digest =
          MessageDigest.getInstance("MD5").digest((identity + "|" + question).getBytes(UTF_8));
      return EntityTag.weak(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
