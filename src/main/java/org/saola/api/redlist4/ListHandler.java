package org.saola.api.redlist4;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saola.api.redlist4.Content.Plain;
import org.saola.api.redlist4.document.AssessmentItem;
import org.saola.api.redlist4.document.AssessmentItem.ListedBy;
import org.saola.api.redlist4.document.CodeListDocument;
import org.saola.api.redlist4.document.CodeListDocument.Head;
import org.saola.api.redlist4.document.Era;
import org.saola.api.redlist4.document.GroupWords;
import org.saola.api.redlist4.document.JsonWriter;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.redlist.Assessment;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Group;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListQuery;
import org.saola.store.redlist.RedListSnapshot;

/** Lists of assessments in pages (contract 1.3), made from memory alone. */
final class ListHandler {
  private static final int POSSIBLY_EXTINCT_SIZE = 20;
  private static final int BYTES_PER_ITEM = 480;

  private final Answers answers;
  private final CodeListDocument codeLists;
  private final Era era;

  ListHandler(Answers answers, CodeLists codeLists, Era era) {
    this.answers = answers;
    this.codeLists = new CodeListDocument(codeLists);
    this.era = era;
  }

  /**
   * What a list is called, and what its pages have beside the items.
   *
   * @param name tells the list from all others
   * @param head null when there is none
   * @param filters null when they are not echoed
   */
  private record Envelope(
      String name,
      @Nullable Head head,
      @Nullable ListedBy listedBy,
      @Nullable Map<String, String> filters) {

    /** What pages end with; tells apart what was asked of a list. */
    byte[] writtenFilters() {
      return filters == null
          ? new byte[0]
          : written(out -> out.object(() -> filters.forEach(out::text)));
    }
  }

  /** The assessments of a code. */
  Response byCode(Route.ByCode wanted, Request request, RedListSnapshot snapshot) {
    var group = wanted.group();
    var words = GroupWords.of(group);
    var head =
        codeLists
            .head(group, wanted.code())
            .orElseThrow(() ->
                RefusedRequest.notFound("%s %s not found".formatted(words.label(), wanted.code())));
    var parameters = QueryParameters.parse(request.query());
    var filters = ListFilters.of(parameters);
    var named = group == Group.COMPREHENSIVE_GROUPS;
    return page(
        Pagination.of(request, parameters),
        snapshot,
        filters.query(new Facet(group, head.code()), named),
        new Envelope(
            head.key() + '/' + head.code(),
            head,
            named ? null : new ListedBy(head.code(), words.codeType()),
            filters.asSent()));
  }

  /** The assessments below a name of a rank; none when it is unknown. */
  Response byName(Route.ByName wanted, Request request, RedListSnapshot snapshot) {
    var parameters = QueryParameters.parse(request.query());
    var filters = ListFilters.of(parameters);
    var rank = wanted.rank();
    return page(
        Pagination.of(request, parameters),
        snapshot,
        filters.query(new Facet(rank, wanted.name()), false),
        new Envelope(
            rank.path(), null, null, filters.andName(rank.path() + "_name", wanted.name())));
  }

  /** The latest global assessments that are possibly extinct; also of infraranks. */
  Response possiblyExtinct(
      Route.PossiblyExtinct wanted, Request request, RedListSnapshot snapshot) {
    var pagination =
        Pagination.of(
            request,
            QueryParameters.parse(request.query()),
            Pagination.ITEMS,
            POSSIBLY_EXTINCT_SIZE);
    var query =
        RedListQuery.of(null)
            .latest(true)
            .forScope(Assessment.GLOBAL)
            .possiblyExtinct(wanted.inTheWild() ? null : true)
            .possiblyExtinctInTheWild(wanted.inTheWild() ? true : null)
            .build();
    return page(pagination, snapshot, query, new Envelope(wanted.toString(), null, null, null));
  }

  private Response page(
      Pagination pagination, RedListSnapshot snapshot, RedListQuery query, Envelope envelope) {
    var question =
        envelope.name()
            + '|'
            + pagination.page()
            + '|'
            + pagination.size()
            + '|'
            + new String(envelope.writtenFilters(), UTF_8);
    var content =
        answers.content(
            pagination.request(),
            snapshot.release().id(),
            question,
            () -> render(pagination, snapshot, query, envelope));
    return Answers.page(pagination.request(), content, pagination);
  }

  private Plain render(
      Pagination pagination, RedListSnapshot snapshot, RedListQuery query, Envelope envelope) {
    var selection = snapshot.select(query);
    var places = selection.page(pagination.offset(), pagination.size());
    var out = new JsonWriter(BYTES_PER_ITEM * (places.length + 1));
    out.object(() -> {
      var head = envelope.head();
      if (head != null) {
        out.json(head.key(), written(head.json()));
      }
      items(out, snapshot, places, era, envelope.listedBy());
      if (envelope.filters() != null) {
        out.json("filters", envelope.writtenFilters());
      }
    });
    return new Plain(out.toBytes(), selection.size());
  }

  private static byte[] written(Consumer<JsonWriter> value) {
    var out = new JsonWriter();
    value.accept(out);
    return out.toBytes();
  }

  /** The items of some assessments. */
  static void items(
      JsonWriter out,
      RedListSnapshot snapshot,
      int[] places,
      Era era,
      @Nullable ListedBy listedBy) {
    out.array(
        "assessments",
        () -> {
          for (int place : places) {
            AssessmentItem.write(out, snapshot.summary(place), era, listedBy);
          }
        });
  }
}
