package org.saola.api.redlist4;

import java.util.function.Function;
import org.saola.api.redlist4.Route.ByCode;
import org.saola.api.redlist4.Route.ByName;
import org.saola.api.redlist4.Route.CodeList;
import org.saola.api.redlist4.Route.Fact;
import org.saola.api.redlist4.Route.OneAssessment;
import org.saola.api.redlist4.Route.PossiblyExtinct;
import org.saola.api.redlist4.Route.RankNames;
import org.saola.api.redlist4.Route.Single;
import org.saola.api.redlist4.Route.TaxonById;
import org.saola.http.path.RouteTable;
import org.saola.http.path.RouteTable.Found;
import org.saola.redlist.Group;

/** Where the operations of the API lie (contract section 1). */
final class Routes {
  static final RouteTable<Function<Found<?>, Route>> TABLE = table();

  private Routes() {}

  private static RouteTable<Function<Found<?>, Route>> table() {
    var table =
        new RouteTable<Function<Found<?>, Route>>()
            .add("assessment/{id}", found -> new OneAssessment(found.segment("id")))
            .add("information/api_version", _ -> new Route.ApiVersion())
            .add("information/red_list_version", _ -> new Single(Fact.RED_LIST_VERSION))
            .add("statistics/count", _ -> new Single(Fact.SPECIES_COUNT))
            .add("green_status/all", _ -> new Single(Fact.GREEN_STATUS))
            .add("taxa/scientific_name", _ -> new Route.TaxonByName())
            .add("taxa/possibly_extinct", _ -> new PossiblyExtinct(false))
            .add("taxa/possibly_extinct_in_the_wild", _ -> new PossiblyExtinct(true))
            .add("taxa/sis/{id}", found -> new TaxonById(found.segment("id")))
            .add(Group.SEARCH_TAGS.path(), _ -> new Route.Search());
    for (var group : Group.values()) {
      if (group.rank()) {
        addRank(table, group);
      } else if (group != Group.SEARCH_TAGS) {
        addCodes(table, group);
      }
    }
    // a client that does not escape the slash of LR/lc
    return table.add(
        Group.RED_LIST_CATEGORIES.path() + "/{risk}/{code}",
        found ->
            new ByCode(
                Group.RED_LIST_CATEGORIES, found.segment("risk") + '/' + found.segment("code")));
  }

  private static void addRank(RouteTable<Function<Found<?>, Route>> table, Group rank) {
    table
        .add("taxa/" + rank.path(), _ -> new RankNames(rank))
        .add("taxa/" + rank.path() + "/{name}", found -> new ByName(rank, found.segment("name")));
  }

  private static void addCodes(RouteTable<Function<Found<?>, Route>> table, Group group) {
    table
        .add(group.path(), _ -> new CodeList(group))
        .add(group.path() + "/{code}", found -> new ByCode(group, found.segment("code")));
  }
}
