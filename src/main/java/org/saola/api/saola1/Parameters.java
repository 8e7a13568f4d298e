package org.saola.api.saola1;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saola.http.QueryParameters;
import org.saola.http.SpokenLanguage;
import org.saola.language.Language;

/** The query of a question, each parameter known and sent once. */
public final class Parameters {
  /** The parameter that names the language of texts. */
  public static final String LANGUAGE = "language";

  private static final int MOST_SHOWN = 100;

  private final Map<String, String> values = new LinkedHashMap<>();

  private Parameters() {}

  /**
   * Checks the names.
   *
   * @param known in the order in which a refusal names them
   * @throws Problem if another one was sent, or one twice or without a value
   */
  public static Parameters of(QueryParameters query, List<String> known) {
    var parameters = new Parameters();
    for (var parameter : query.all()) {
      var name = parameter.name();
      if (!known.contains(name) && !name.equals(SpokenLanguage.PARAMETER)) {
        throw Problem.badRequest("parameter.none", shown(name), String.join(", ", known));
      }
      if (parameter.value().isBlank()) {
        throw Problem.badRequest("parameter.value", name);
      }
      if (parameters.values.put(name, parameter.value().strip()) != null) {
        throw Problem.badRequest("parameter.twice", name);
      }
    }
    return parameters;
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * A day, as ISO 8601 writes it.
   *
   * @throws Problem if it is none
   */
  public Optional<LocalDate> day(String name) {
    return text(name).map(value -> day(name, value));
  }

  /**
   * A whole number.
   *
   * @throws Problem if it is none, or not within the bounds
   */
  public Optional<Long> whole(String name, long least, long most) {
    return text(name).map(value -> whole(name, value, least, most));
  }

  private static long whole(String name, String value, long least, long most) {
    if (value.matches("\\d{1,18}")) {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw Problem.badRequest("value.whole", name, shown(value), least, most);
  }

  private static LocalDate day(String name, String value) {
    if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw noDay(name, value);
      }
    }
    throw noDay(name, value);
  }

  private static Problem noDay(String name, String value) {
    return Problem.badRequest("day.none", name, shown(value));
  }

  /**
   * A working language by its ISO 639-1 code.
   *
   * @throws Problem if it is none
   */
  public Optional<Language> language(String name) {
    return text(name)
        .map(value ->
            Language.find(value)
                .orElseThrow(() -> Problem.badRequest("language.none", name, shown(value))));
  }

  /**
   * The language of sentences: {@value #LANGUAGE}, else the one of pages, which every address
   * takes, else English.
   *
   * @throws Problem if the first is none
   */
  public Language spoken() {
    return language(LANGUAGE)
        .or(() -> text(SpokenLanguage.PARAMETER).flatMap(Language::find))
        .orElse(Language.EN);
  }

  /** A value as a refusal repeats it: of a long one the beginning. */
  public static String shown(String value) {
    return value.length() <= MOST_SHOWN ? value : value.substring(0, MOST_SHOWN) + "…";
  }
}
