package org.saola.visit.dashboard;

import org.saola.visit.Viewer;

/**
 * The page that shows a new token, this once.
 *
 * @param label of the token; may be empty
 * @param rotated whether it takes the place of an older secret
 * @param origin scheme and authority the client used
 */
public record NewTokenView(
    Viewer viewer, String label, String secret, boolean rotated, String origin) {

  /** How curl asks with it. */
  public String curl() {
    return """
    curl -H 'X-Authentication-Token: %s' '%s/api/v1/taxon_concepts?per_page=5'
    curl -H 'Authorization: Bearer %s' '%s/api/v4/information/red_list_version'\
    """
        .formatted(secret, origin, secret, origin);
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
