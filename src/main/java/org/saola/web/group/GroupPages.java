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
    var file = GroupFile.of(request.path());
    if (file.isPresent()) {
      return found
          .flatMap(served -> view(served, file.get().page()))
          .flatMap(file.get()::table)
          .map(table -> table.answer(request, file.get().name(), file.get().form()))
          .orElseGet(() -> renderer.notFound(request));
    }
    return found
        .flatMap(served -> view(served, request.path()))
        .or(() -> nothing(request))
        .map(view -> renderer.answer(request, 200, "group/group.jte", view))
        .orElseGet(() -> renderer.notFound(request));
  }

  /** The page of all classes without a Red List. */
  private static Optional<GroupView> nothing(Request request) {
    return Optional.of(new GroupView(null, List.of(), List.of(), 0, List.of()))
        .filter(_ -> request.path().equals(BASE));
  }

  /** What the page of a path shows; empty when there is none. */
  private static Optional<GroupView> view(Served served, String path) {
    var index = served.index();
    var sources = List.of(SourceLine.of(served.names().release()));
    if (path.equals(BASE)) {
      return Optional.of(new GroupView(null, index.classes(), index.apart(), 0, sources));
    }
    return Optional.ofNullable(GROUP.match(path))
        .flatMap(
            named -> index.find(named.getOrDefault("rank", ""), named.getOrDefault("name", "")))
        .map(group -> view(index, group, sources));
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
