package org.saola.api.saola1.changes;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saola.access.TokenHash;
import org.saola.api.saola1.Representation;
import org.saola.changes.ChangeKind;
import org.saola.http.ErrorResponse;
import org.saola.http.Handler;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.store.accounts.AccessStore;
import org.saola.store.changes.ChangeEntry;
import org.saola.store.changes.ChangeFilter;
import org.saola.store.changes.ChangeLog;
import org.saola.store.watch.WatchedTaxon;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /watch.atom} and {@code /watch.json}: the newest changes of the taxa that somebody
 * follows. Readers of feeds send no headers of their own, so that the address itself has a secret,
 * which opens nothing else.
 */
public final class WatchFeed implements Handler {
  /** The paths that it lies at. */
  public static final List<String> PATHS = List.of("/watch.atom", "/watch.json");

  private static final int ENTRIES = 100;
  private static final int ID_BYTES = 16;
  private static final JsonMapper READER = new JsonMapper();

  private final AccessStore access;
  private final ChangeLog changes;

  public WatchFeed(AccessStore access, ChangeLog changes) {
    this.access = access;
    this.changes = changes;
  }

  @Override
  public Reply<Response> answer(Request request) {
    return PATHS.contains(request.path()) && request.reads()
        ? Reply.reading(() -> feed(request))
        : Reply.now(ErrorResponse.notFound(request.path()));
  }

  private Response feed(Request request) {
    var secret = QueryParameters.parse(request.query()).find("token").orElse("");
    var holder = holder(secret);
    if (holder.isEmpty()) {
      return ErrorResponse.notFound(request.path());
    }
    FeedFormat format = request.path().endsWith(".atom") ? new AtomFeed() : new JsonFeed();
    var place = FeedPlace.of(request).of("watch/" + id(secret), "Changes of the taxa you watch");
    var entries =
        newest(access.watchLists().list(holder.get())).stream()
            .map(entry -> FeedEntry.of(READER.readTree(entry.json()), entry.cursor(), place))
            .toList();
    return Representation.of(format.contentType(), format.write(place, entries)).response(request);
  }

  /** What readers know the feed by: as long as its address, and telling nothing of its holder. */
  private static String id(String secret) {
    return HexFormat.of().formatHex(TokenHash.of("id of " + secret).toBytes(), 0, ID_BYTES);
  }

  /** Whose account still stands well enough to ask. */
  private Optional<Long> holder(String secret) {
    return access
        .watchLists()
        .holder(TokenHash.of(secret))
        .filter(
            id -> access.accounts().find(id).filter(each -> each.standing().mayAsk()).isPresent());
  }

  private List<ChangeEntry> newest(List<WatchedTaxon> watched) {
    var taxa =
        watched.stream()
            .collect(
                Collectors.groupingBy(
                    WatchedTaxon::dataset,
                    Collectors.mapping(WatchedTaxon::taxon, Collectors.toSet())));
    return taxa.entrySet().stream()
        .flatMap(each -> newest(each.getKey(), each.getValue()).stream())
        .sorted(Comparator.comparingLong(ChangeEntry::sequence).reversed())
        .limit(ENTRIES)
        .toList();
  }

  private List<ChangeEntry> newest(String dataset, Set<Integer> taxa) {
    var kinds = EnumSet.allOf(ChangeKind.class);
    return changes
        .newest(ENTRIES, new ChangeFilter(Set.of(dataset), kinds, null, taxa, 0, Long.MAX_VALUE))
        .entries();
  }
}
