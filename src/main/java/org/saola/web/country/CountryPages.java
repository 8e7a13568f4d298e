package org.saola.web.country;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.saola.redlist.Group;
import org.saola.store.names.Names;
import org.saola.store.names.ReleaseCrosswalk;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListQuery;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.taxonomy.match.CrosswalkRow.Carry;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.web.country.CountryView.Named;
import org.saola.web.country.CountryView.Resident;
import org.saola.web.page.PageRenderer;
import org.saola.web.part.Signs;
import org.saola.web.part.SourceLine;

/** Countries and territories, and the species that the Red List says live there. */
public final class CountryPages implements Handler {
  /** Where all countries are. */
  public static final String BASE = "/countries";

  private static final Pattern PATH = Pattern.compile("/countries/([A-Z]{2})");
  private static final String GLOBAL = "1";
  private static final int PAGE = 100;

  private final PageRenderer renderer;
  private final Supplier<Optional<RedListSnapshot>> redList;
  private final Names names;
  private final Cache<Long, List<Country>> held = Caffeine.newBuilder().maximumSize(1).build();

  /** The places of the assessments of a country, and how many there are of each category. */
  private record Country(String code, int[] places, Map<String, Long> counts) {
    CountryRow row(Language language) {
      return new CountryRow(code, name(code, language), counts);
    }
  }

  public CountryPages(
      PageRenderer renderer, Supplier<Optional<RedListSnapshot>> redList, Names names) {
    this.renderer = renderer;
    this.redList = redList;
    this.names = names;
  }

  @Override
  public Reply<Response> answer(Request request) {
    return Reply.reading(() -> request.reads() ? page(request) : PageRenderer.onlyReadable());
  }

  private Response page(Request request) {
    var language = renderer.frame(request).words().language();
    var snapshot = redList.get();
    var countries = snapshot.map(this::countries).orElse(List.of());
    if (request.path().equals(BASE)) {
      var rows =
          countries.stream()
              .map(country -> country.row(language))
              .sorted(
                  Comparator.comparingLong((CountryRow row) -> -row.threatened())
                      .thenComparing(CountryRow::name))
              .toList();
      long species = snapshot.map(RedListSnapshot::speciesCount).orElse(0);
      return renderer.answer(
          request, 200, "country/countries.jte", new CountriesView(rows, species, lines(snapshot)));
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

  private List<Country> countries(RedListSnapshot snapshot) {
    return held.get(snapshot.release().id(), _ -> counted(snapshot));
  }

  /** What the latest global assessments of species say. */
  private static List<Country> counted(RedListSnapshot snapshot) {
    return snapshot.rankNames(Group.COUNTRIES).stream()
        .filter(code -> code.matches("[A-Z]{2}"))
        .map(code -> {
          var query = RedListQuery.of(new Facet(Group.COUNTRIES, code));
          var found =
              snapshot.select(query.latest(true).forScope(GLOBAL).speciesOnly(true).build());
          var places = found.page(0, found.size());
          var counts = new TreeMap<String, Long>();
          IntStream.of(places)
              .mapToObj(place -> snapshot.summary(place).categoryCode())
              .forEach(category -> counts.merge(category, 1L, Long::sum));
          return new Country(code, places, counts);
        })
        .filter(country -> country.places().length > 0)
        .toList();
  }

  private CountryView view(RedListSnapshot snapshot, Country country, int from, Language language) {
    var residents = residents(snapshot, country, language);
    int start = from < residents.size() ? from : 0;
    var others = new ArrayList<Named>();
    for (var other : Language.values()) {
      if (other != language) {
        others.add(new Named(other.code(), name(country.code(), other)));
      }
    }
    return new CountryView(
        country.row(language),
        others,
        WorldMap.of(country.code()).map(WorldMap.Box::view).orElse(null),
        residents.subList(start, Math.min(start + PAGE, residents.size())),
        start,
        residents.size(),
        List.of(
            SourceLine.of("Red List", snapshot.release())
                .with("/api/v4/countries/" + country.code(), null)));
  }

  /** The most threatened first. */
  private List<Resident> residents(RedListSnapshot snapshot, Country country, Language language) {
    var own = names.of(names.usual().redList());
    var links = names.crosswalk(names.usual().speciesPlus(), names.usual().redList());
    return IntStream.of(country.places())
        .map(place -> snapshot.summary(place).sisTaxonId())
        .distinct()
        .boxed()
        .flatMap(id -> own.flatMap(all -> all.find(id)).stream())
        .map(taxon -> new Resident(taxon, commonName(taxon, language), law(taxon, links)))
        .sorted(
            Comparator.comparingInt((Resident each) -> danger(each.taxon()))
                .thenComparing(each -> each.taxon().accepted().name()))
        .toList();
  }

  private static int danger(SourceTaxon taxon) {
    int place = Signs.categories().indexOf(Signs.colour(taxon.status()));
    return taxon.status().isEmpty() ? Signs.categories().size() : place;
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
        .filter(each -> isIn(language, each.language()))
        .map(SourceTaxon.CommonName::name)
        .findFirst()
        .orElse("");
  }

  private static boolean isIn(Language language, String written) {
    var small = written.toLowerCase(Locale.ROOT);
    var codes =
        switch (language) {
          case EN -> Stream.of("en", "eng", "english");
          case ES -> Stream.of("es", "spa", "spanish");
          case FR -> Stream.of("fr", "fre", "fra", "french");
        };
    return codes.anyMatch(small::equals);
  }

  private static String name(String code, Language language) {
    return Locale.of("", code).getDisplayCountry(Locale.of(language.code()));
  }
}
