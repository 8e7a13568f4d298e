package org.saola.web.country;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.http.Handler;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.language.Language;
import org.saola.language.LanguageCode;
import org.saola.store.names.Names;
import org.saola.store.names.ReleaseCrosswalk;
import org.saola.store.names.ReleaseNames;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.taxonomy.match.CrosswalkRow.Carry;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceTaxon;
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
  private static final Pattern PATH = Pattern.compile("/countries/([A-Z]{2})");
  private static final int PAGE = 100;

  private final PageRenderer renderer;
  private final Supplier<Optional<RedListSnapshot>> redList;
  private final Names names;
  private final CountrySpecies species = new CountrySpecies();

  public CountryPages(
      PageRenderer renderer, Supplier<Optional<RedListSnapshot>> redList, Names names) {
    this.renderer = renderer;
    this.redList = redList;
    this.names = names;
  }

  @Override
  public Reply<Response> answer(Request request) {
    return PageRenderer.readable(this::page).answer(request);
  }

  private Response page(Request request) {
    var language = renderer.frame(request).words().language();
    var snapshot = redList.get();
    var countries = snapshot.map(species::countries).orElse(List.of());
    if (request.path().equals(BASE)) {
      var rows = countries.stream().map(country -> row(country, language)).toList();
      long all = snapshot.map(RedListSnapshot::speciesCount).orElse(0);
      return renderer.answer(
          request, 200, "country/countries.jte", CountriesView.of(rows, all, lines(snapshot)));
    }
    var path = PATH.matcher(request.path());
    var code = path.matches() ? path.group(1) : "";
    return countries.stream()
        .filter(country -> country.code().equals(code))
        .findFirst()
        .map(country ->
            renderer.answer(
                request,
                200,
                "country/country.jte",
                view(snapshot.orElseThrow(), country, from(request), language)))
        .orElseGet(() -> renderer.notFound(request));
  }

  private static int from(Request request) {
    return QueryParameters.parse(request.query())
        .find("from")
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private static List<SourceLine> lines(Optional<RedListSnapshot> snapshot) {
    return snapshot.stream()
        .map(each -> SourceLine.of("Red List", each.release()).with("/api/v4/countries", null))
        .toList();
  }

  private static CountryRow row(Country country, Language language) {
    return new CountryRow(country.code(), name(country.code(), language), country.counts());
  }

  private CountryView view(RedListSnapshot snapshot, Country country, int from, Language language) {
    var own = names.of(names.usual().redList());
    var ids = own.map(all -> species.ids(snapshot, country, all)).orElse(new int[0]);
    int start = from < ids.length ? from : 0;
    var others = new ArrayList<Named>();
    for (var other : Language.values()) {
      if (other != language) {
        others.add(new Named(other.code(), name(country.code(), other)));
      }
    }
    return new CountryView(
        row(country, language),
        others,
        WorldMap.box(Stream.of(country.code()), LEAST_MAP),
        own.map(all -> residents(all, Arrays.copyOfRange(ids, start, end(start, ids)), language))
            .orElse(List.of()),
        start,
        ids.length,
        List.of(
            SourceLine.of("Red List", snapshot.release())
                .with("/api/v4/countries/" + country.code(), null)));
  }

  private static int end(int start, int[] ids) {
    return Math.min(start + PAGE, ids.length);
  }

  private List<Resident> residents(ReleaseNames own, int[] ids, Language language) {
    var links = names.crosswalk(names.usual().speciesPlus(), names.usual().redList());
    return IntStream.of(ids)
        .mapToObj(own::find)
        .flatMap(Optional::stream)
        .map(taxon -> new Resident(taxon, commonName(taxon, language), law(taxon, links)))
        .toList();
  }

  /** The one taxon of CITES that means the same for sure. */
  private static @Nullable SourceTaxon law(SourceTaxon taxon, Optional<ReleaseCrosswalk> links) {
    var equal =
        links.stream()
            .flatMap(each -> each.of(taxon).stream())
            .filter(row -> row.direction() == Direction.EQUAL && row.appendix() == Carry.YES)
            .toList();
    return equal.size() == 1 ? equal.getFirst().cites() : null;
  }

  private static String commonName(SourceTaxon taxon, Language language) {
    return taxon.commonNames().stream()
        .filter(each -> LanguageCode.isOf(language, each.language()))
        .map(SourceTaxon.CommonName::name)
        .findFirst()
        .orElse("");
  }

  private static String name(String code, Language language) {
    return Locale.of("", code).getDisplayCountry(Locale.of(language.code()));
  }
}
