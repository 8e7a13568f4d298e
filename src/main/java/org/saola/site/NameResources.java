package org.saola.site;

import java.util.List;
import org.saola.access.Account;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.names.CrosswalkResource;
import org.saola.api.saola1.names.DecisionsResource;
import org.saola.api.saola1.names.MatchResource;
import org.saola.api.saola1.names.ParseResource;
import org.saola.api.saola1.search.SearchResource;
import org.saola.api.saola1.search.SuggestResource;
import org.saola.store.Database;
import org.saola.store.names.LinkReview;
import org.saola.store.names.Names;
import org.saola.store.text.NarrativeSearches;

/** What the server's own API has of names. */
final class NameResources {
  private NameResources() {}

  static List<Resource> of(Names names, NarrativeSearches narratives, Database database) {
    return List.of(
        new MatchResource(names),
        new ParseResource(),
        new CrosswalkResource(names),
        new DecisionsResource(
            new LinkReview(names, database.linkDecisions(), database.clock()),
            id ->
                database.access().accounts().find(id).map(Account::email).orElse("account " + id)),
        new SuggestResource(names),
        new SearchResource(names, narratives));
  }
}
