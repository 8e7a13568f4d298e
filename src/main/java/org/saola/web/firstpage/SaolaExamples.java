package org.saola.web.firstpage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.saola.web.firstpage.Example.Api;

/** Requests of the server's own API to show. */
final class SaolaExamples {
  static final String BASE = "/api/saola/v1";
  static final String TOKEN = "Authorization";

  private final Api api;

  SaolaExamples(String origin, boolean open) {
    api = new Api(BASE, TOKEN, origin, open);
  }

  /** Examples about one taxon. */
  List<Example> of(ShownTaxon taxon) {
    var name = URLEncoder.encode(taxon.name(), UTF_8).replace("+", "%20");
    return List.of(
        api.request("both-lists", taxon.path()),
        api.request("any-name", "/search?q=" + name),
        api.request("as-table", "/search?q=" + name + "&format=csv"),
        api.request("releases", "/releases"));
  }
}
