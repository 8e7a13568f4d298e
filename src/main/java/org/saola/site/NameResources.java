package org.saola.site;

import java.util.List;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.names.MatchResource;
import org.saola.api.saola1.names.ParseResource;
import org.saola.store.names.Names;

/** What the server's own API has of names. */
final class NameResources {
  private NameResources() {}

  static List<Resource> of(Names names) {
    return List.of(new MatchResource(names), new ParseResource());
  }
}
