package org.saola.web.trade;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saola.language.Language;
import org.saola.language.Translation;
import org.saola.places.GeoEntity;
import org.saola.status.law.LawBook;
import org.saola.trade.TradeCode;

/** What can be chosen in the form, as the data name it, in the order of the alphabet. */
public record Choices(List<Choice> countries, List<Choice> terms, List<Choice> units) {
  /** Sources of specimens; {@code trade.source.CODE} is what one is called. */
  public static final List<String> SOURCES =
      List.of("W", "R", "D", "A", "C", "F", "U", "I", "O", "X", "Y");

  /** Purposes; {@code trade.purpose.CODE} is what one is called. */
  public static final List<String> PURPOSES =
      List.of("T", "H", "P", "S", "Z", "G", "Q", "M", "E", "N", "B", "L");

  /** A code and what it is called. */
  public record Choice(String code, String name) {}

  static Choices of(LawBook law, Language language) {
    return new Choices(
        sorted(
            law.countries().stream(),
            place -> Optional.ofNullable(place.isoCode2()).orElse(""),
            GeoEntity::name,
            language),
        codes(law, TradeCode.Type.TERM, language),
        codes(law, TradeCode.Type.UNIT, language));
  }

  private static List<Choice> codes(LawBook law, TradeCode.Type type, Language language) {
    return sorted(law.tradeCodes(type).stream(), TradeCode::code, TradeCode::name, language);
  }

  private static <T> List<Choice> sorted(
      Stream<T> all, Function<T, String> code, Function<T, Translation> name, Language language) {
    var order = Collator.getInstance(Locale.of(language.code()));
    return all.map(each ->
            new Choice(
                code.apply(each),
                Optional.ofNullable(name.apply(each).in(language)).orElse(code.apply(each))))
        .sorted(Comparator.comparing(Choice::name, order).thenComparing(Choice::code))
        .toList();
  }

  /** What a country is called; its code where the data do not tell. */
  public String country(String code) {
    return name(countries, code);
  }

  /** What a term is called; its code where the data do not tell. */
  public String term(String code) {
    return name(terms, code);
  }

  /** What a unit is called; its code where the data do not tell. */
  public String unit(String code) {
    return name(units, code);
  }

  private static String name(List<Choice> choices, String code) {
    return choices.stream()
        .filter(choice -> choice.code().equals(code))
        .map(Choice::name)
        .findFirst()
        .orElse(code);
  }
}
