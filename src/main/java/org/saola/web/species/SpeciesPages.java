package org.saola.web.species;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.saola.http.QueryParameters;
import org.saola.http.Redirect;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.species.ListedTaxon;
import org.saola.species.Species;
import org.saola.species.SpeciesKey;
import org.saola.species.SpeciesReader;
import org.saola.species.SpeciesReader.Outcome;
import org.saola.web.page.PageRenderer;
import org.saola.web.species.why.WhyView;

/** The pages of species: {@code /species/KEY}; may block. */
public final class SpeciesPages {
  /** The path that the pages lie under. */
  public static final String BASE = "/species/";

  private static final String AS_OF = "as_of";

  private final PageRenderer renderer;
  private final SpeciesReader reader;

  public SpeciesPages(PageRenderer renderer, SpeciesReader reader) {
    this.renderer = renderer;
    this.reader = reader;
  }

  /** The page of the taxon whose key is in the path. */
  public Response answer(Request request) {
    var file = BlockFile.parse(request.path().substring(BASE.length()));
    var key = SpeciesKey.parse(file.key(), reader.datasets());
    if (key.isEmpty()) {
      return renderer.notFound(request);
    }
    var today = reader.days().today();
    var asked = QueryParameters.parse(request.query()).find(AS_OF).orElse("");
    var day = day(asked, today);
    if (day.isEmpty()) {
      return renderer.answer(request, 400, "species/no-day.jte", asked);
    }
    return switch (reader.find(key.get(), day.get())) {
      case Outcome.Found(var species) -> found(request, species, today, file);
      case Outcome.Deleted(var taxon, var _) ->
          renderer.answer(request, 404, "species/deleted.jte", taxon.fullName());
      case Outcome.NoRelease _, Outcome.NoTaxon _ ->
          renderer.answer(request, 404, "species/unknown.jte", file.key());
    };
  }

  /** Today where none is asked for; empty where what is asked for is no day up to today. */
  private static Optional<LocalDate> day(String asked, LocalDate today) {
    if (asked.isBlank()) {
      return Optional.of(today);
    }
    try {
      return Optional.of(LocalDate.parse(asked.strip())).filter(day -> !day.isAfter(today));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private Response found(Request request, Species species, LocalDate today, BlockFile file) {
    if (species.own().taxa().size() != 1) {
      return file.block().isEmpty()
          ? renderer.answer(
              request, 200, "species/several.jte", SeveralView.of(species, reader.datasets()))
          : renderer.notFound(request);
    }
    var accepted = species.own().taxa().getFirst();
    if (!accepted.key().equals(species.key())) {
      var query = request.query();
      return Redirect.to(
          BASE
              + accepted.key().text(reader.datasets())
              + file.path()
              + (query == null || query.isEmpty() ? "" : "?" + query));
    }
    if (file.isWhy()) {
      return accepted instanceof ListedTaxon listed
          ? renderer.answer(request, 200, "species/why.jte", why(request, species, listed, today))
          : renderer.notFound(request);
    }
    var words = renderer.frame(request).words();
    var view = new SpeciesViews(reader.datasets(), species, today, words).view();
    return file.block().isEmpty()
        ? renderer.answer(request, 200, "species/species.jte", view)
        : file.of(request, view).orElseGet(() -> renderer.notFound(request));
  }

  private WhyView why(Request request, Species species, ListedTaxon listed, LocalDate today) {
    return WhyView.of(
        listed.key().text(reader.datasets()),
        listed.key().id(),
        listed.taxon().fullName(),
        species.day().equals(today) ? null : species.day(),
        new WhyView.Told(
            reader.law().apply(listed.snapshot()), renderer.frame(request).words().language()));
  }
}
