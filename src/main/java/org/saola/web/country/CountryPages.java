package org.saola.web.country;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.http.Handler;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.path.PathPattern;
import org.saola.http.work.Reply;
import org.saola.language.Language;
import org.saola.places.CountryName;
import org.saola.store.names.Names;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.web.country.CountrySpecies.Country;
import org.saola.web.country.CountryView.Named;
import org.saola.web.country.CountryView.Resident;
import org.saola.web.page.PageRenderer;
import org.saola.web.part.SourceLine;
import org.saola.web.part.WorldMap;

/** Countries and territories, and the species that the Red List says live there. */
public final class CountryPages implements Handler {
  /** Where all countries are. */
  public static final String BASE = "/countries";

  private static final int LEAST_MAP = 260;
  private static final PathPattern COUNTRY = PathPattern.of("/countries/{code}");

  private final PageRenderer renderer;
  private final Supplier<Optional<RedListSnapshot>> redList;
  private final Supplier<Optional<SpeciesPlusSnapshot>> speciesPlus;
  private final Names names;
  private final CountrySpecies species = new CountrySpecies();
  private final CountryResidents residents;

  public CountryPages(
      PageRenderer renderer,
      Supplier<Optional<RedListSnapshot>> redList,
      Supplier<Optional<SpeciesPlusSnapshot>> speciesPlus,
      Names names) {
    this.renderer = renderer;
    this.redList = redList;
    this.speciesPlus = speciesPlus;
    this.names = names;
    residents = new CountryResidents(names, speciesPlus, new CountryTags());
  }

  @Override
  public Reply<Response> answer(Request request) {
    return PageRenderer.readable(this::page).answer(request);
  }

  private Response page(Request request) {
    var language = renderer.frame(request).words().language();
    var snapshot = redList.get();
    var countries = snapshot.map(species::countries).orElse(List.of());
    var file = CountryFile.of(request.path()).orElse(null);
    if (file != null && countries.isEmpty()) {
      return renderer.notFound(request); // an empty file would say that nothing lives anywhere
    }
    if (request.path().equals(BASE) || (file != null && file.country() == null)) {
      var rows = countries.stream().map(country -> row(country, language)).toList();
      long all = snapshot.map(RedListSnapshot::speciesCount).orElse(0);
      var view = CountriesView.of(rows, all, lines(snapshot));
      return file == null
          ? renderer.answer(request, 200, "country/countries.jte", view)
          : CountryFile.table(view).answer(request, "countries", file.form());
    }
    var named = COUNTRY.match(request.path());
    var code = file != null ? file.country() : named == null ? null : named.get("code");
    return countries.stream()
        .filter(country -> country.code().equals(code))
        .findFirst()
        .map(country -> page(request, snapshot.orElseThrow(), country, file))
        .orElseGet(() -> renderer.notFound(request));
  }

  private Response page(
      Request request, RedListSnapshot snapshot, Country country, @Nullable CountryFile file) {
    var language = renderer.frame(request).words().language();
    return file == null
        ? renderer.answer(
            request, 200, "country/country.jte", view(snapshot, country, from(request), language))
        : CountryFile.table(residents(snapshot, country, language))
            .answer(request, country.code() + "-species", file.form());
  }

  /** All species of a country, read as many at a time as a page shows. */
  private Stream<Resident> residents(RedListSnapshot snapshot, Country country, Language language) {
    var own = names.of(names.usual().redList()).orElse(null);
    if (own == null) {
      return Stream.empty();
    }
    var places = species.sorted(snapshot, country, own);
    return IntStream.iterate(0, from -> from < places.length, from -> from + CountryView.PAGE)
        .mapToObj(from -> part(places, from))
        .flatMap(part -> residents.of(snapshot, part, country.code(), own, language).stream());
  }

  private static int[] part(int[] places, int from) {
    return Arrays.copyOfRange(places, from, Math.min(from + CountryView.PAGE, places.length));
  }

  private static int from(Request request) {
    return QueryParameters.parse(request.query())
        .find("from")
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private static List<SourceLine> lines(Optional<RedListSnapshot> snapshot) {
    var lines = snapshot.stream().map(each -> SourceLine.of(each.release())).toList();
    return SourceLine.leading(lines, BASE + "/countries", "");
  }

  private static CountryRow row(Country country, Language language) {
    return new CountryRow(
        country.code(), CountryName.of(country.code(), language), country.counts());
  }

  private CountryView view(RedListSnapshot snapshot, Country country, int from, Language language) {
    var own = names.of(names.usual().redList());
    var places = own.map(all -> species.sorted(snapshot, country, all)).orElse(new int[0]);
    int start = from < places.length ? from : 0;
    var shown = part(places, start);
    var others = new ArrayList<Named>();
    for (var other : Language.values()) {
      if (other != language) {
        others.add(new Named(other.code(), CountryName.of(country.code(), other)));
      }
    }
    return new CountryView(
        row(country, language),
        others,
        WorldMap.box(Stream.of(country.code()), LEAST_MAP),
        own.map(all -> residents.of(snapshot, shown, country.code(), all, language))
            .orElse(List.of()),
        start,
        places.length,
        sources(snapshot, row(country, language)));
  }

  private List<SourceLine> sources(RedListSnapshot snapshot, CountryRow country) {
    var lines =
        Stream.concat(
            Stream.of(SourceLine.of(snapshot.release())),
            speciesPlus.get().stream().map(held -> SourceLine.of(held.release())));
    return SourceLine.leading(lines.toList(), country.path() + "/species", "");
  }
}
