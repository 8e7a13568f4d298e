package org.saola.visit.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.saola.store.release.Dataset;
import org.saola.visit.Viewer;

/**
 * The page that shows a new token, this once.
 *
 * @param label of the token; may be empty
 * @param rotated whether it takes the place of an older secret
 * @param origin scheme and authority the client used
 * @param held lists that are served now; of others nothing is shown, as it would not work
 */
public record NewTokenView(
    Viewer viewer,
    String label,
    String secret,
    boolean rotated,
    String origin,
    List<Dataset> held) {

  public boolean holdsSpeciesPlus() {
    return held.contains(Dataset.SPECIES_PLUS);
  }

  public boolean holdsRedList() {
    return held.contains(Dataset.RED_LIST);
  }

  /** How curl asks with it. */
  public String curl() {
    var lines = new ArrayList<String>();
    if (holdsSpeciesPlus()) {
      lines.add(curl("X-Authentication-Token: ", "/api/v1/taxon_concepts?per_page=5"));
    }
    if (holdsRedList()) {
      lines.add(curl("Authorization: Bearer ", "/api/v4/information/red_list_version"));
    }
    lines.add(curl("Authorization: Bearer ", "/api/saola/v1/releases"));
    return String.join("\n", lines);
  }

  private String curl(String header, String path) {
    return "curl -H '%s%s' '%s%s'".formatted(header, secret, origin, path);
  }

  /** How the package rredlist asks with it. */
  public String rredlist() {
    return """
    library(rredlist)
    assignInNamespace("rr_base", function() "%s/api/v4", ns = "rredlist")
    Sys.setenv(IUCN_REDLIST_KEY = "%s")
    rl_species("Loxodonta", "africana")\
    """
        .formatted(origin, secret);
  }

  /** How the package rcites asks with it. */
  public String rcites() {
    return """
    library(rcites)
    assignInNamespace("rcites_baseurl", function() "%s/api/v1/", ns = "rcites")
    set_token("%s")
    spp_taxonconcept("Loxodonta africana")\
    """
        .formatted(origin, secret);
  }
}
