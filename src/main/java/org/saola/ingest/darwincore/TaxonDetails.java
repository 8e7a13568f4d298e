package org.saola.ingest.darwincore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.redlist.Assessment.Location;
import org.saola.redlist.Coded;
import org.saola.redlist.RedListTaxon.CommonName;

/** What the extensions of an archive say about one taxon. */
final class TaxonDetails {
  private final List<Status> statuses = new ArrayList<>(1);
  private final Map<String, Location> locations = new TreeMap<>();
  private final List<CommonName> commonNames = new ArrayList<>(1);
  private final Map<Narrative, String> narratives = new TreeMap<>();
  private final List<Coded> systems = new ArrayList<>(1);

  /**
   * A threat status.
   *
   * @param locality where it holds; null when not told
   * @param date as the archive says it; null when not told
   * @param file where it stands
   * @param line where it stands there
   */
  record Status(
      String threatStatus,
      @Nullable String locality,
      @Nullable String date,
      String file,
      long line) {

    /** Something odd about it. */
    ImportIssue remark(String text) {
      return new ImportIssue(file, line, "threatStatus", threatStatus, text);
    }
  }

  /** The texts of an assessment that an archive may have. */
  enum Narrative {
    RANGE,
    POPULATION,
    HABITATS,
    THREATS,
    MEASURES,
    USE_TRADE,
    RATIONALE
  }

  void add(Status status) {
    statuses.add(status);
  }

  /** The first row of a country wins. */
  void add(String countryCode, Location location) {
    locations.putIfAbsent(countryCode, location);
  }

  void add(CommonName name) {
    commonNames.add(name);
  }

  /** Further texts of a kind become further paragraphs. */
  void add(Narrative narrative, String text) {
    narratives.merge(narrative, text, (old, more) -> old + "<br/><br/>" + more);
  }

  void addSystem(Coded system) {
    if (!systems.contains(system)) {
      systems.add(system);
    }
  }

  List<Status> statuses() {
    return statuses;
  }

  /** By country code. */
  List<Location> locations() {
    return List.copyOf(locations.values());
  }

  List<CommonName> commonNames() {
    return commonNames;
  }

  @Nullable String narrative(Narrative narrative) {
    return narratives.get(narrative);
  }

  List<Coded> systems() {
    return systems;
  }
}
