package org.saola.web.trade;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.decision.Outcome;
import org.saola.http.Handler;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.status.law.LawBook;
import org.saola.store.names.Names;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.web.page.PageRenderer;
import org.saola.web.part.SourceLine;
import org.saola.web.trade.TradeView.State;

/** Asks what is shipped, and answers which documents that needs, and why. */
public final class TradePage implements Handler {
  /** Where it lies; what is asked stands behind it, so that its address lasts. */
  public static final String BASE = "/trade";

  private static final String EXAMPLE = "Loxodonta africana";
  private static final Choices NO_CHOICES = new Choices(List.of(), List.of(), List.of());

  private final PageRenderer renderer;
  private final TradeLaw source;
  private final Names names;
  private final Clock clock;

  public TradePage(PageRenderer renderer, TradeLaw source, Names names, Clock clock) {
    this.renderer = renderer;
    this.source = source;
    this.names = names;
    this.clock = clock;
  }

  /** The form with a name filled in. */
  public static String about(String taxon) {
    return BASE + "?" + QueryParameters.toQueryString(Map.of("taxon", taxon));
  }

  @Override
  public Reply<Response> answer(Request request) {
    return Reply.reading(() -> {
      if (!request.path().equals(BASE)) {
        return renderer.notFound(request);
      }
      return request.reads() ? page(request) : PageRenderer.onlyReadable();
    });
  }

  private Response page(Request request) {
    var view = view(request);
    var answer = view.answer();
    int status = answer != null && answer.outcome() == Outcome.INVALID_REQUEST ? 422 : 200;
    return renderer.answer(request, status, "trade/trade.jte", view);
  }

  private TradeView view(Request request) {
    var asked = Asked.of(request);
    var release = source.release().get();
    if (release.isEmpty()) {
      return empty(asked, State.EMPTY, List.of());
    }
    var snapshot = release.get();
    var law = source.law().apply(snapshot);
    var rules = source.rules().apply(snapshot);
    if (law.isEmpty() || rules.isEmpty()) {
      return empty(asked, State.CANNOT_TELL, lines(snapshot, null));
    }
    var language = renderer.frame(request).words().language();
    var choices = Choices.of(law.get(), language);
    var known = names.of(names.usual().speciesPlus()).stream().toList();
    var answer =
        asked.isQuestion()
            ? new TradeAnswers(law.get(), rules.get(), choices, known, language).to(asked)
            : null;
    return new TradeView(
        asked,
        today(),
        State.READY,
        choices,
        answer,
        example(law.get()),
        lines(snapshot, answer == null ? null : answer.json()));
  }

  private TradeView empty(Asked asked, State state, List<SourceLine> lines) {
    return new TradeView(asked, today(), state, NO_CHOICES, null, null, lines);
  }

  private String today() {
    return LocalDate.now(clock).toString();
  }

  private static List<SourceLine> lines(SpeciesPlusSnapshot snapshot, @Nullable String json) {
    return List.of(SourceLine.of(snapshot.release()).with(json, null));
  }

  private static @Nullable String example(LawBook law) {
    return law.names().spelled(EXAMPLE).isEmpty() || law.country("BW").isEmpty()
        ? null
        : BASE
            + "?"
            + QueryParameters.toQueryString(
                Map.of(
                    "taxon",
                    EXAMPLE,
                    "exporter",
                    "BW",
                    "importer",
                    "DE",
                    "date",
                    "2023-06-01",
                    "source",
                    "W",
                    "purpose",
                    "H"));
  }
}
