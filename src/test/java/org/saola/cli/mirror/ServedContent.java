package org.saola.cli.mirror;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.saola.cli.ApiClient;
import tools.jackson.databind.JsonNode;

/** A fingerprint of what a server answers: every page of the index, and law from all over it. */
public final class ServedContent {
  private static final int TAXA_BETWEEN = 20;

  private ServedContent() {}

  /** SHA-256 in hexadecimal; the same for two servers that answer the same. */
  public static String sha256(ApiClient client) throws IOException, InterruptedException {
    var digest = newSha256();
    for (var taxonomy : List.of("CITES", "CMS")) {
      int page = 1;
      JsonNode taxa;
      do {
        var target =
            "/api/v1/taxon_concepts.json?with_eu_listings=true&taxonomy=%s&page=%d"
                .formatted(taxonomy, page++);
        var bytes = client.throughGzip(target);
        digest.update(bytes);
        taxa = ApiClient.JSON.readTree(bytes).get("taxon_concepts");
        for (int i = 0; i < taxa.size(); i += TAXA_BETWEEN) {
          addLaw(client, taxa.get(i).get("id").asInt(), digest);
        }
      } while (!taxa.isEmpty());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void addLaw(ApiClient client, int id, MessageDigest digest)
      throws IOException, InterruptedException {
    for (var endpoint : List.of("cites_legislation.xml?scope=all", "eu_legislation?scope=all")) {
      digest.update(client.get("/api/v1/taxon_concepts/%d/%s".formatted(id, endpoint)).body());
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
