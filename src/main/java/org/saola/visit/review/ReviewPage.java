package org.saola.visit.review;

import static org.saola.visit.Audience.ADMINISTRATORS;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.http.Form;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.names.LinkReview;
import org.saola.store.names.LinkReview.Act;
import org.saola.store.names.LinkReview.LinkStatement;
import org.saola.store.names.Names;
import org.saola.store.names.NamesNotReady;
import org.saola.store.names.ReleaseCrosswalk;
import org.saola.store.names.UndecidableLink;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.web.page.PageRenderer;

/** Shows links that a person must decide of, one after the other, with their evidence. */
public final class ReviewPage {
  /** Where it is. */
  public static final String PATH = "/review";

  private static final int QUEUE = 12;
  private static final int LATELY = 10;
  private static final Comparator<CrosswalkRow> DOUBT_FIRST =
      Comparator.comparing((CrosswalkRow row) -> !row.question())
          .thenComparingInt(row -> -row.score())
          .thenComparing(row -> row.cites().accepted().name())
          .thenComparing(row -> row.redList().accepted().name());

  private final PageRenderer renderer;
  private final Names names;
  private final LinkReview review;

  public ReviewPage(PageRenderer renderer, Names names, LinkReview review) {
    this.renderer = renderer;
    this.names = names;
    this.review = review;
  }

  public List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(PATH, ADMINISTRATORS, visit -> shown(visit, 200, null)),
        VisitorRoute.post(PATH, ADMINISTRATORS, this::decided));
  }

  private Response shown(Visit visit, int status, @Nullable String problem) {
    var crosswalk = crosswalk();
    var rows = crosswalk.map(ReleaseCrosswalk::rows).orElse(List.of());
    var waiting = rows.stream().filter(ReviewPage::isWorthALook).sorted(DOUBT_FIRST).toList();
    long doubtful = waiting.stream().filter(CrosswalkRow::question).count();
    int from = from(visit, waiting.size());
    var queue = waiting.subList(from, Math.min(from + QUEUE, waiting.size()));
    var shown = asked(visit, waiting).or(() -> queue.stream().findFirst()).orElse(null);
    return renderer.answerAlone(
        visit.request(),
        status,
        "review/review.jte",
        new ReviewView(
            visit.viewer(),
            doubtful,
            waiting.size() - doubtful,
            rows.size() - doubtful,
            queue,
            from,
            shown,
            shown == null ? List.of() : Trait.of(shown.cites(), shown.redList()),
            crosswalk.isEmpty() ? List.of() : review.list().stream().limit(LATELY).toList(),
            problem));
  }

  /** What is in doubt, and what is joined but not as the same, until somebody has decided. */
  private static boolean isWorthALook(CrosswalkRow row) {
    return row.question() || (row.direction() != Direction.EQUAL && !row.decided());
  }

  private Optional<ReleaseCrosswalk> crosswalk() {
    try {
      return names.crosswalk(names.usual().speciesPlus(), names.usual().redList());
    } catch (NamesNotReady _) {
      return Optional.empty(); // the page says that nothing waits yet
    }
  }

  private static int from(Visit visit, int size) {
    var text = visit.parameter("from");
    int from = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    return from < size ? from : 0;
  }

  private static Optional<CrosswalkRow> asked(Visit visit, List<CrosswalkRow> waiting) {
    return waiting.stream()
        .filter(row -> row.cites().id().equals(visit.parameter("cites")))
        .filter(row -> row.redList().id().equals(visit.parameter("iucn")))
        .findFirst();
  }

  private Response decided(Visit visit) {
    try {
      review.decide(statement(visit.form()), visit.account().email());
    } catch (UndecidableLink | NamesNotReady e) {
      return shown(visit, 422, e.in(visit.words().language()));
    }
    var from = visit.form().text("from");
    return Redirect.to(PATH + "?from=" + (from.matches("[0-9]{1,6}") ? from : "0"));
  }

  private LinkStatement statement(Form form) {
    var cites = form.text("cites");
    var redList = form.text("iucn");
    var choice = form.text("they-are");
    var note = form.text("note");
    return switch (choice) {
      case "open" -> new LinkStatement(Act.WITHDRAW, cites, redList, null, null, null, null);
      case "different" ->
          new LinkStatement(Act.REJECT, cites, redList, null, null, null, noted(note));
      default -> {
        var direction =
            switch (choice) {
              case "same" -> Direction.EQUAL;
              case "cites-broader" -> Direction.CITES_BROADER;
              case "iucn-broader" -> Direction.CITES_NARROWER;
              default -> null;
            };
        yield new LinkStatement(
            Act.ACCEPT,
            cites,
            redList,
            direction == null ? "" : relation(cites, redList, direction).word(),
            direction == null ? null : direction.word(),
            null,
            noted(note));
      }
    };
  }

  private static @Nullable String noted(String note) {
    return note.isEmpty() ? null : note;
  }

  /** That which was found by names, if it can mean this; else the plainest that does. */
  private Relation relation(String cites, String redList, Direction direction) {
    var found =
        crosswalk().map(ReleaseCrosswalk::rows).orElse(List.of()).stream()
            .filter(row -> row.cites().id().equals(cites) && row.redList().id().equals(redList))
            .map(CrosswalkRow::relation)
            .filter(relation -> relation.direction() == null || relation.direction() == direction)
            .findFirst();
    return found.orElse(
        switch (direction) {
          case EQUAL -> Relation.SYNONYM;
          case CITES_BROADER -> Relation.SPLIT;
          case CITES_NARROWER -> Relation.LUMP;
        });
  }
}
