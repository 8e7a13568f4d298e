package org.saola.api.redlist3;

import java.util.function.Function;
import org.saola.api.redlist3.Route.CommonNames;
import org.saola.api.redlist3.Route.Count;
import org.saola.api.redlist3.Route.Members;
import org.saola.api.redlist3.Route.OfSpecies;
import org.saola.api.redlist3.Route.Page;
import org.saola.http.path.RouteTable;
import org.saola.http.path.RouteTable.Found;
import org.saola.redlist.Group;

/** Where what the API has lies. */
final class Routes {
  private static final String OF_REGION = "/region/{region}";

  static final RouteTable<Function<Found<?>, Route>> TABLE = table();

  private Routes() {}

  private static RouteTable<Function<Found<?>, Route>> table() {
    var table =
        new RouteTable<Function<Found<?>, Route>>()
            .add("version", _ -> new Route.Version())
            .add("country/list", _ -> new Route.CountryList())
            .add("region/list", _ -> new Route.RegionList())
            .add("comp-group/list", _ -> new Route.GroupList())
            .add("speciescount", _ -> new Count(null))
            .add("speciescount" + OF_REGION, found -> new Count(found.segment("region")))
            .add("species/page/{number}", found -> new Page(null, found.segment("number")))
            .add(
                "species" + OF_REGION + "/page/{number}",
                found -> new Page(found.segment("region"), found.segment("number")))
            .add("species/synonym/{name}", found -> new Route.Synonyms(found.segment("name")))
            .add("species/common_names/{name}", found -> new CommonNames(found.segment("name")));
    addMembers(table, "country/getspecies", Group.COUNTRIES, "");
    addMembers(table, "comp-group/getspecies", Group.COMPREHENSIVE_GROUPS, "");
    addMembers(table, "species/category", Group.RED_LIST_CATEGORIES, "");
    // a client that does not escape the slash of LR/lc
    addMembers(table, "species/category/LR", Group.RED_LIST_CATEGORIES, "LR/");
    for (var topic : SpeciesTopic.values()) {
      addTopic(table, topic, topic.pathByName(), false);
      addTopic(table, topic, topic.pathById(), true);
    }
    return table;
  }

  private static void addMembers(
      RouteTable<Function<Found<?>, Route>> table, String path, Group group, String before) {
    table.add(path + "/{code}", found -> new Members(group, before + found.segment("code")));
  }

  /** What there is of each region, too. */
  private static void addTopic(
      RouteTable<Function<Found<?>, Route>> table, SpeciesTopic topic, String path, boolean byId) {
    table
        .add(
            path + "/{species}",
            found -> new OfSpecies(topic, found.segment("species"), byId, null))
        .add(
            path + "/{species}" + OF_REGION,
            found -> new OfSpecies(topic, found.segment("species"), byId, found.segment("region")));
  }
}
