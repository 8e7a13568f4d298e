package org.saola.ingest.speciesdump;

/** Invented lines of a dump. */
final class DumpLines {
  static final String NO_DEPENDENTS =
      """
      "cites_listings":[],"cites_quotas":[],"cites_suspensions":[],"eu_listings":[],\
      "eu_decisions":[],"distributions":[],"references":[]\
      """;

  private DumpLines() {}

  /** An accepted species of the family Testidae without dependents. */
  static String species(int id, String fullName) {
    return species(id, fullName, NO_DEPENDENTS);
  }

  static String species(int id, String fullName, String dependents) {
    return accepted(id, fullName, "SPECIES", "Testidae", dependents);
  }

  static String accepted(int id, String fullName, String rank, String family, String dependents) {
    return """
    {"id":%d,"full_name":"%s","author_year":"(Smith, 1900)","rank":"%s","name_status":"A",\
    "updated_at":"2020-01-02T03:04:05.678Z","active":true,"cites_listing":"I/II",\
    "eu_listing":"A","higher_taxa":{"kingdom":"Animalia","phylum":"Chordata",\
    "class":"Mammalia","order":"Testales","family":"%s"},"synonyms":[],\
    "common_names":[],%s}\
    """
        .formatted(id, fullName, rank, family, dependents);
  }

  static String synonym(int id, String fullName) {
    return """
    {"id":%d,"full_name":"%s","author_year":null,"rank":"SPECIES","name_status":"S",\
    "updated_at":"2020-01-02T03:04:05.678Z","active":true,"accepted_names":[{"id":1,\
    "full_name":"Testus alpha","author_year":null,"rank":"SPECIES"}],%s}\
    """
        .formatted(id, fullName, NO_DEPENDENTS);
  }

  /** Dependents of every kind with all texts followed by the mark of a language. */
  static String dependents(String mark) {
    return """
    "cites_listings":[{"id":9,"taxon_concept_id":1,"is_current":false,"appendix":"II",\
    "change_type":"-","effective_at":"2001-01-01","annotation":null},\
    {"id":8,"taxon_concept_id":1,"is_current":true,"appendix":"I","change_type":"+",\
    "effective_at":"2002-01-01","annotation":"note$","party":{"iso_code2":"UT",\
    "name":"Utopia$","type":"COUNTRY"},"hash_annotation":{"symbol":"#4","note":"hash$"}}],\
    "cites_quotas":[{"id":7,"taxon_concept_id":null,"quota":180,"publication_date":null,\
    "notes":"","url":null,"public_display":false,"is_current":true,"unit":{"code":"KIL",\
    "name":"kg$"},"geo_entity":{"iso_code2":"UT","name":"Utopia$","type":"COUNTRY"}}],\
    "cites_suspensions":[{"id":6,"taxon_concept_id":1,"notes":null,"start_date":null,\
    "is_current":true,"applies_to_import":true,"geo_entity":{"iso_code2":null,"name":null,\
    "type":null},"start_notification":{"name":"N 1","date":"2003-01-01","url":null}}],\
    "eu_listings":[{"id":5,"taxon_concept_id":1,"is_current":true,"annex":"A",\
    "change_type":"+","effective_at":"2004-01-01"}],\
    "eu_decisions":[{"id":4,"taxon_concept_id":1,"notes":null,"start_date":"2005-01-01",\
    "is_current":false,"eu_decision_type":{"name":null,"description":null,"type":null},\
    "geo_entity":{"iso_code2":"UT","name":"Utopia$","type":"COUNTRY"},"start_event":\
    {"name":null,"date":null,"url":null},"source":{"code":"W","name":"Wild$"},\
    "term":{"code":null,"name":null}}],\
    "distributions":[{"id":3,"iso_code2":"UT","name":"Utopia$","tags":["extinct"],\
    "type":"COUNTRY","references":["Z 1900","A 1900"]}],\
    "references":[{"id":2,"citation":"B","is_standard":true},{"id":1,"citation":"A",\
    "is_standard":false}]\
    """
        .replace("$", mark);
  }
}
