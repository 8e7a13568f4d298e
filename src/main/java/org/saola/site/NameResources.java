package org.saola.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.names.CrosswalkResource;
import org.saola.api.saola1.names.DecisionsResource;
import org.saola.api.saola1.names.MatchResource;
import org.saola.api.saola1.names.ParseResource;
import org.saola.api.saola1.search.SearchResource;
import org.saola.api.saola1.search.SuggestResource;
import org.saola.api.saola1.species.Crosswalks;
import org.saola.api.saola1.species.SpeciesKey;
import org.saola.store.Database;
import org.saola.store.names.LinkReview;
import org.saola.store.names.Names;
import org.saola.store.release.Dataset;
import org.saola.taxonomy.match.CrosswalkRow;

/** What the server's own API has of names. */
final class NameResources {
  private NameResources() {}

  static List<Resource> of(Names names, Database database) {
    return List.of(
        new MatchResource(names),
        new ParseResource(),
        new CrosswalkResource(names),
        new DecisionsResource(
            new LinkReview(names, database.linkDecisions(), database.clock()),
            id ->
                database.access().accounts().find(id).map(Account::email).orElse("account " + id)),
        new SuggestResource(names),
        new SearchResource(names));
  }

  /** How a taxon relates to those of a dataset of the other kind. */
  static Crosswalks crosswalks(Names names) {
    return (key, other) -> links(names, key, other);
  }

  private static @Nullable List<CrosswalkRow> links(Names names, SpeciesKey key, Dataset other) {
    var own = key.dataset();
    if (own.kind() == other.kind()) {
      return null;
    }
    boolean law = own.kind() == Dataset.Kind.SPECIES_PLUS;
    return names
        .crosswalk(law ? own : other, law ? other : own)
        .map(crosswalk ->
            (law ? crosswalk.speciesPlus() : crosswalk.redList())
                .find(key.id()).stream().flatMap(taxon -> crosswalk.of(taxon).stream()).toList())
        .orElse(null);
  }
}
