package org.saola.web.group;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.path.PathPattern;
import org.saola.http.work.Reply;
import org.saola.store.names.Names;
import org.saola.store.names.ReleaseNames;
import org.saola.web.page.PageRenderer;
import org.saola.web.part.SourceLine;

/** Classes, orders and families: how many of their species are threatened. */
public final class GroupPages implements Handler {
  /** Where all classes are. */
  public static final String BASE = "/groups";

  private static final PathPattern GROUP = PathPattern.of("/groups/{rank}/{name}");

  /** More species are not named on one page. */
  private static final int MOST = 300;

  private final PageRenderer renderer;
  private final Names names;
  private volatile @Nullable Served served;

  /** The groups of a release. */
  private record Served(ReleaseNames names, GroupIndex index) {}

  public GroupPages(PageRenderer renderer, Names names) {
    this.renderer = renderer;
    this.names = names;
  }

  @Override
  public Reply<Response> answer(Request request) {
    return PageRenderer.readable(this::page).answer(request);
  }

  private Response page(Request request) {
    var found = served();
    if (request.path().equals(BASE)) {
      var index = found.map(Served::index).orElseGet(() -> GroupIndex.of(List.of()));
      return answer(
          request, new GroupView(null, index.classes(), index.apart(), 0, sources(found, "")));
    }
    var named = GROUP.match(request.path());
    if (found.isEmpty() || named == null) {
      return renderer.notFound(request);
    }
    var index = found.get().index();
    return index
        .find(named.getOrDefault("rank", ""), named.getOrDefault("name", ""))
        .map(group -> answer(request, view(index, group, sources(found, group.path()))))
        .orElseGet(() -> renderer.notFound(request));
  }

  private Response answer(Request request, GroupView view) {
    return renderer.answer(request, 200, "group/group.jte", view);
  }

  private static GroupView view(GroupIndex index, SpeciesGroup group, List<SourceLine> sources) {
    boolean last = group.rank().equals(GroupIndex.FAMILY);
    return new GroupView(
        group,
        last ? List.of() : index.below(group),
        group.rank().equals(GroupIndex.CLASS)
            ? index.classes().stream().filter(other -> !other.equals(group)).toList()
            : List.of(),
        last ? MOST : 0,
        sources);
  }

  /** The other forms of a group are lists of the Red List API. */
  private static List<SourceLine> sources(Optional<Served> served, String path) {
    var json = path.isEmpty() ? null : "/api/v4/taxa" + path.substring(BASE.length());
    return served.stream()
        .map(each -> SourceLine.of(each.names().release()).with(json, null))
        .toList();
  }

  /** The groups of the release that is served; made anew when it is another one. */
  private Optional<Served> served() {
    var own = names.of(names.usual().redList());
    if (own.isEmpty()) {
      return Optional.empty();
    }
    var known = served;
    if (known == null || known.names() != own.get()) {
      known = new Served(own.get(), GroupIndex.of(own.get().taxa()));
      served = known;
    }
    return Optional.of(known);
  }
}
