package org.saola.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saola.language.Language;

/**
 * The language of what is said to people: the one that the address names ({@code ?lang=es}), else
 * the one that the visitor chose last, else the first of those that the client prefers, else
 * English.
 */
public final class SpokenLanguage {
  /** The parameter that names it. */
  public static final String PARAMETER = "lang";

  /** In which browsers keep it. */
  public static final HostCookie COOKIE = new HostCookie("saola_lang");

  private record Preference(String code, double weight) {}

  private SpokenLanguage() {}

  /** For whoever sent a request. */
  public static Language of(Request request) {
    return named(request)
        .or(() -> COOKIE.read(request).flatMap(Language::find))
        .or(() -> preferred(request.header("Accept-Language").orElse("")))
        .orElse(Language.EN);
  }

  /** The language that the address names; empty when it names none that is spoken here. */
  public static Optional<Language> named(Request request) {
    return QueryParameters.named(PARAMETER, request.query()).stream()
        .findFirst()
        .flatMap(parameter -> Language.find(parameter.value()));
  }

  private static Optional<Language> preferred(String header) {
    var preferences = new ArrayList<Preference>();
    for (var part : header.split(",", -1)) {
      preference(part).ifPresent(preferences::add);
    }
    preferences.sort(Comparator.comparingDouble(Preference::weight).reversed());
    return preferences.stream()
        .filter(preference -> preference.weight > 0)
        .flatMap(preference -> Language.find(preference.code).stream())
        .findFirst();
  }

  /** One range such as {@code es-MX;q=0.8}; a malformed one counts for nothing. */
  private static Optional<Preference> preference(String range) {
    var parts = List.of(range.strip().split("\\s*;\\s*", -1));
    var code = parts.getFirst().replaceFirst("-.*", "");
    for (var part : parts.subList(1, parts.size())) {
      if (part.startsWith("q=")) {
        return part.matches("q=[01](\\.[0-9]{0,3})?")
            ? Optional.of(new Preference(code, Double.parseDouble(part.substring(2))))
            : Optional.empty();
      }
    }
    return Optional.of(new Preference(code, 1));
  }
}
