package org.saola.site;

import java.util.ArrayList;
import java.util.List;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.changes.ChangeFilters;
import org.saola.api.saola1.changes.ChangesResource;
import org.saola.api.saola1.changes.Feed;
import org.saola.api.saola1.releases.NamedReleases;
import org.saola.api.saola1.releases.ReleaseResource;
import org.saola.api.saola1.releases.ReleasesResource;
import org.saola.store.Database;

/** What the server's own API has of releases and changes. */
final class ChangeResources {
  private ChangeResources() {}

  static List<Resource> of(Database database, ServedDatasets served) {
    var releases = new NamedReleases(database.releases(), database.datasets()::known, served.all());
    var filters = new ChangeFilters(releases);
    var resources = new ArrayList<Resource>();
    resources.add(new ReleasesResource(releases, database.changes()));
    resources.add(new ReleaseResource(database.releases(), releases, database.changes()));
    resources.addAll(ChangesResource.all(database.changes(), filters));
    resources.addAll(Feed.all(database.changes(), filters));
    return resources;
  }
}
