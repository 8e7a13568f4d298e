package org.saola.api.speciesplus1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.http.Request;
import org.saola.http.Response.Header;
import org.saola.http.body.EncodedBody;
import org.saola.http.work.Reply;
import org.saola.store.index.Selection;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.store.speciesplus.TaxonQuery;

/** {@code GET taxon_concepts}: the index and its search (contract 2.1, 2.2 and 4). */
final class IndexHandler {
  private final Answers answers;

  IndexHandler(Answers answers) {
    this.answers = answers;
  }

  /**
   * The answer.
   *
   * @param snapshot null while nothing was imported: every page is empty
   */
  Reply<Answer> answer(
      Route route, Request request, Parameters parameters, @Nullable SpeciesPlusSnapshot snapshot) {
    var wanted = IndexRequest.of(route, parameters);
    var selection = snapshot == null ? null : snapshot.select(wanted.query());
    var page = wanted.pagination(selection == null ? 0 : selection.size());
    var gzip = request.acceptsGzip();
    return answers.answer(
        request,
        route.format(),
        variant(snapshot, new Question(wanted.query(), wanted.answer(), page), gzip),
        headers(route, request, wanted, page),
        () -> content(wanted, page, gzip, selection, snapshot));
  }

  /** What decides about a page. */
  private record Question(TaxonQuery query, IndexAnswer answer, Pagination page) {
    @Override
    public String toString() {
      return "index " + query + ' ' + answer + ' ' + page;
    }
  }

  private static Variant variant(
      @Nullable SpeciesPlusSnapshot snapshot, Question question, boolean gzip) {
    return snapshot == null
        ? new Variant(0, "none", question, gzip)
        : new Variant(snapshot.release().id(), snapshot.release().identity(), question, gzip);
  }

  private static Content content(
      IndexRequest wanted,
      Pagination page,
      boolean gzip,
      @Nullable Selection selection,
      @Nullable SpeciesPlusSnapshot snapshot) {
    if (snapshot == null || selection == null) {
      return content(wanted.answer().body(page, List.of(), gzip), gzip, new int[0]);
    }
    var places = selection.page(page.offset(), page.size());
    var stored = snapshot.load(wanted.answer().form(gzip), places);
    return content(
        wanted.answer().body(page, stored, gzip),
        gzip,
        Arrays.stream(places).map(snapshot::idAt).toArray());
  }

  /** Joined of parts that were compressed at import. */
  private static Content content(byte[] body, boolean gzip, int[] records) {
    return new Content(new EncodedBody(body, gzip, ""), records);
  }

  private static List<Header> headers(
      Route route, Request request, IndexRequest wanted, Pagination page) {
    var headers = new ArrayList<Header>();
    headers.add(new Header("Total-Count", Integer.toString(page.total())));
    page.link(other -> request.root() + route.path() + "?" + wanted.queryOf(other))
        .ifPresent(link -> headers.add(new Header("Link", link)));
    return headers;
  }
}
