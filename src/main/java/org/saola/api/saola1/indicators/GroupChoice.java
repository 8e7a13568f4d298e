package org.saola.api.saola1.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.message.Message;
import org.saola.redlist.Group;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.scan.SpeciesScan;

/**
 * Which species of a release are asked about: those in all of these lists.
 *
 * @param facets by the parameter that names them
 */
public record GroupChoice(Map<String, Facet> facets) {
  private static final Map<String, Group> GROUPS = new LinkedHashMap<>();
  private static final int MOST_CANDIDATES = 30;

  static {
    GROUPS.put("class", Group.CLASS);
    GROUPS.put("order", Group.ORDER);
    GROUPS.put("family", Group.FAMILY);
    GROUPS.put("group", Group.COMPREHENSIVE_GROUPS);
    GROUPS.put("country", Group.COUNTRIES);
    GROUPS.put("habitat", Group.HABITATS);
    GROUPS.put("system", Group.SYSTEMS);
  }

  /** The parameters that choose. */
  static final List<String> PARAMETERS = List.copyOf(GROUPS.keySet());

  /**
   * Reads them.
   *
   * @throws Problem if the release has nothing in one of the lists
   */
  static GroupChoice of(Parameters parameters, SpeciesScan species) {
    var facets = new LinkedHashMap<String, Facet>();
    for (var name : PARAMETERS) {
      parameters.text(name).ifPresent(code -> facets.put(name, facet(name, code, species)));
    }
    return new GroupChoice(facets);
  }

  /** Of one list, written as {@code class:AVES}. */
  static GroupChoice of(String place, String text, SpeciesScan species) {
    int at = text.indexOf(':');
    var name = at < 0 ? "" : text.substring(0, at).strip();
    if (!GROUPS.containsKey(name)) {
      throw Problem.unprocessable(
          place, "group.none", Parameters.shown(text), String.join(", ", PARAMETERS));
    }
    return new GroupChoice(Map.of(name, facet(name, text.substring(at + 1).strip(), species)));
  }

  private static Facet facet(String name, String code, SpeciesScan species) {
    var group = GROUPS.getOrDefault(name, Group.SYSTEMS);
    var facet = new Facet(group, group.rank() ? code.toUpperCase(Locale.ROOT) : code);
    if (!species.has(facet)) {
      var codes = species.codes(group);

      boolean above = codes.stream().anyMatch(each -> each.startsWith(code + "_"));
      if (group != Group.HABITATS || !above) {
        throw Problem.unprocessable(
            name, "group.nothing", Parameters.shown(code), candidates(codes));
      }
    }
    return facet;
  }

  private static Message candidates(Collection<String> codes) {
    var first = codes.stream().limit(MOST_CANDIDATES).collect(Collectors.joining(", "));
    return codes.size() > MOST_CANDIDATES ? Message.of("group.others", first) : Message.said(first);
  }

  /** The same in all countries. */
  GroupChoice worldwide() {
    var others = new LinkedHashMap<>(facets);
    others.remove("country");
    return new GroupChoice(others);
  }

  /** Both choices. */
  GroupChoice and(GroupChoice other) {
    var all = new LinkedHashMap<>(facets);
    all.putAll(other.facets);
    return new GroupChoice(all);
  }

  /** Those of the places that are in all lists. */
  int[] within(int[] places, SpeciesScan species) {
    var left = places;
    for (var facet : facets.values()) {
      left = species.within(left, facet);
    }
    return left;
  }

  /** What it is called; part of what is drawn by. */
  String label() {
    var parts = new ArrayList<String>();
    for (var name : PARAMETERS) {
      var facet = facets.get(name);
      if (facet != null) {
        parts.add(name + ":" + facet.code());
      }
    }
    return parts.isEmpty() ? "all" : String.join(" ", parts);
  }
}
