package org.saola.web.country;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.web.country.CountryView.Tags;
import org.saola.web.part.Telling;

/**
 * What the lists say of a taxon in a country, each in its own words. Safe for use by many threads;
 * may block.
 */
final class CountryTags {
  private static final int MOST_TAXA = 5_000;

  private final Cache<Taxon, Map<String, List<String>>> words =
      Caffeine.newBuilder().maximumSize(MOST_TAXA).build();

  /** A taxon of a release, by the id of the release and the place of what is read. */
  private record Taxon(long release, int place) {}

  /** What the assessment at a place says. */
  Tags assessed(RedListSnapshot snapshot, int place, String country) {
    return tags(
        snapshot.release(),
        place,
        country,
        () -> of(snapshot.document(place).assessment().locations()));
  }

  /** What Species+ says of the taxon concept at a place. */
  Tags listed(SpeciesPlusSnapshot snapshot, int place, String country) {
    return tags(
        snapshot.release(),
        place,
        country,
        () -> ofListed(snapshot.records(new int[] {place}).getFirst().distributions()));
  }

  private Tags tags(
      Release release, int place, String country, Supplier<Map<String, List<String>>> read) {
    var byCountry = words.get(new Taxon(release.id(), place), _ -> read.get());
    return new Tags(
        byCountry.get(country), Telling.of(release.description().coverage(), !byCountry.isEmpty()));
  }

  /** The presence and the origin in each country that is named; parts of countries are left out. */
  static Map<String, List<String>> of(List<Assessment.Location> locations) {
    return locations.stream()
        .map(Assessment.Location::occurrence)
        .filter(each -> isCountry(each.coded().code()))
        .collect(
            groupingBy(
                each -> Objects.requireNonNull(each.coded().code()),
                words(each -> Stream.of(each.presence(), each.origin()))));
  }

  static Map<String, List<String>> ofListed(List<PublishedDistribution> distributions) {
    return distributions.stream()
        .filter(each -> isCountry(each.place().isoCode2()))
        .collect(
            groupingBy(
                each -> Objects.requireNonNull(each.place().isoCode2()),
                words(each -> each.tags().stream())));
  }

  /** All that are given, each once. */
  private static <T> Collector<T, ?, List<String>> words(
      Function<T, Stream<@Nullable String>> given) {
    return flatMapping(
        each -> given.apply(each).flatMap(Stream::ofNullable).filter(word -> !word.isBlank()),
        collectingAndThen(toCollection(LinkedHashSet<String>::new), List::copyOf));
  }

  private static boolean isCountry(@Nullable String code) {
    return code != null && code.length() == 2;
  }
}
