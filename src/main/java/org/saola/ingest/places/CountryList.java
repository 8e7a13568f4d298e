package org.saola.ingest.places;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saola.language.Language;

/**
 * The countries and territories that the program knows: by their codes, and by all names that files
 * use for them, in the three languages.
 */
public final class CountryList {
  private static final String FILE = "countries.csv";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;.’'`\\-]+");
  private static final Map<Language, Locale> LOCALES =
      Map.of(
          Language.EN, Locale.ENGLISH,
          Language.ES, Locale.forLanguageTag("es"),
          Language.FR, Locale.FRENCH);

  private static final CountryList INSTANCE = new CountryList(read());

  private final Map<String, Country> byCode = new LinkedHashMap<>();
  private final Map<String, String> codeByName = new HashMap<>();

  private CountryList(List<Country> countries) {
    countries.forEach(country -> byCode.put(country.isoCode2(), country));
    countries.forEach(country -> know(country.name(), country));
    for (var country : countries) {
      country.otherNames().forEach(name -> know(name, country));
    }
    for (var country : countries) {
      LOCALES.values().forEach(locale -> know(name(country.isoCode2(), locale), country));
    }
  }

  private void know(String name, Country country) {
    codeByName.putIfAbsent(key(name), country.isoCode2());
  }

  /** The list. */
  public static CountryList get() {
    return INSTANCE;
  }

  private static List<Country> read() {
    var bytes = Objects.requireNonNull(CountryList.class.getResourceAsStream(FILE), FILE);
    try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, UTF_8))) {
      return rows.stream().map(CountryList::country).toList();
    } catch (IOException problem) {
      throw new UncheckedIOException("can't read " + FILE, problem);
    }
  }

  private static Country country(NamedCsvRecord row) {
    return new Country(
        row.getField("iso_code2"),
        row.getField("type"),
        row.getField("name"),
        Arrays.stream(row.getField("other_names").split("\\|", -1))
            .filter(name -> !name.isEmpty())
            .toList());
  }

  private static String name(String code, Locale locale) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  /** Names that differ only in case, accents, commas and the like are the same. */
  private static String key(String name) {
    var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** The country or territory of a code in upper case. */
  public Optional<Country> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The code of a country or territory by any of its names. */
  public Optional<String> findCode(String name) {
    return Optional.ofNullable(codeByName.get(key(name)));
  }

  /** Whether a name is one that people use in a language. */
  boolean isNameIn(Language language, String code, String name) {
    var common = name(code, Objects.requireNonNull(LOCALES.get(language)));
    return key(common).equals(key(name));
  }
}
