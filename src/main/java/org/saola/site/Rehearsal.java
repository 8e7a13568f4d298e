package org.saola.site;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/**
 * Asks this server what clients ask most. The Java machine watches which classes and methods that
 * takes (its ahead-of-time cache), and later starts have them ready.
 */
public final class Rehearsal {
  private static final int ROUNDS = 15;
  private static final int PATIENCE_MILLIS = 20_000;
  private static final List<String> TARGETS =
      List.of(
          "/api/v1/taxon_concepts.json",
          "/api/v1/taxon_concepts.json?per_page=20&page=2&language=fr&with_eu_listings=true",
          "/api/v1/taxon_concepts.xml?name=Felidae&with_descendants=true",
          "/api/v1/taxon_concepts/7/cites_legislation.json?scope=all",
          "/api/v1/taxon_concepts/7/eu_legislation.xml?language=es",
          "/api/v1/taxon_concepts/7/distributions.json",
          "/api/v1/taxon_concepts/7/references.xml",
          "/api/v1/taxon_concepts/0/references",
          "/api/v1/taxon_concepts?page=none",
          "/api/v1/downloads",
          "/api/v4/assessment/24004",
          "/api/v4/taxa/sis/24",
          "/api/v4/taxa/family/Felidae?latest=true",
          "/api/v4/countries/KE?page=2",
          "/api/v4/habitats",
          "/api/v4/information/red_list_version",
          "/health/ready",
          "/",
          "/docs");

  private Rehearsal() {}

  /**
   * Asks everything several times.
   *
   * @throws IOException if an answer does not come
   */
  public static void run(int port) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      for (var target : TARGETS) {
        ask(port, target, round % 2 == 0 ? "gzip" : "identity");
      }
    }
  }

  private static void ask(int port, String target, String encoding) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var request =
          String.join(
              "\r\n",
              "GET " + target + " HTTP/1.1",
              "Host: localhost",
              "Accept-Encoding: " + encoding,
              "Connection: close",
              "",
              "");
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      if (socket.getInputStream().readAllBytes().length == 0) {
        throw new IOException("no answer to GET " + target);
      }
    }
  }
}
