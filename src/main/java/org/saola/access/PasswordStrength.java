package org.saola.access;

import com.nulabinc.zxcvbn.Context;
import com.nulabinc.zxcvbn.Scoring;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.matchers.DateMatcher;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.DictionaryMatcher;
import com.nulabinc.zxcvbn.matchers.Keyboard;
import com.nulabinc.zxcvbn.matchers.RepeatMatcher;
import com.nulabinc.zxcvbn.matchers.SequenceMatcher;
import com.nulabinc.zxcvbn.matchers.SpatialMatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How soon a password is guessed by somebody who tries the likely ones first: those that most
 * people chose, rows of keys, sequences, repetitions, days, and what everybody knows of the
 * account.
 */
final class PasswordStrength {
  /** What somebody with many networks may try within months, whatever is locked. */
  private static final double FEWEST_GUESSES = 1e6;

  /**
   * More is not looked at, as time grows with it; so many characters are enough if they are good.
   */
  private static final int MEASURED = 24;

  private static final String SIGNS = "@48(3!1|0$57+";
  private static final String READ_AS = "aabceiiiosstt";
  private static final List<String> KNOWN_TO_ALL =
      List.of("saola", "species", "speciesplus", "cites", "iucn", "redlist");

  /** Loaded when the first password is chosen; takes 3 MB. */
  private static final class Loaded {
    static final Dictionary COMMON;
    static final Context CONTEXT;

    static {
      try {
        COMMON = StandardDictionaries.PASSWORDS_LOADER.load();
        var keyboards =
            StandardKeyboards.loadAllKeyboards().stream()
                .collect(Collectors.toMap(Keyboard::getName, Function.identity()));
        CONTEXT = new Context(Map.of(COMMON.getName(), COMMON), keyboards);
      } catch (IOException e) {
        throw new UncheckedIOException("the lists that are in the program", e);
      }
    }
  }

  private PasswordStrength() {}

  /**
   * Whether it is among the first million guesses. Takes some milliseconds.
   *
   * @param password in lower case
   * @param email of the account, in lower case
   */
  static boolean isSoonGuessed(String password, String email) {
    var end = password.offsetByCodePoints(0, Math.min(MEASURED, Password.length(password)));
    var measured = password.substring(0, end);
    var known = known(email);
    return Stream.of(measured, withLettersForSigns(measured))
        .anyMatch(reading -> guesses(reading, known) < FEWEST_GUESSES);
  }

  private static Map<String, Integer> known(String email) {
    var ranks = new HashMap<String, Integer>();
    Stream.concat(KNOWN_TO_ALL.stream(), Stream.of(email.split("[@.+_-]")))
        .filter(word -> !word.isEmpty())
        .forEach(word -> ranks.putIfAbsent(word, ranks.size() + 1));
    return ranks;
  }

  /** One reading of signs alone: the library tries all of them, which takes seconds for some. */
  private static String withLettersForSigns(String password) {
    return password
        .chars()
        .map(sign -> SIGNS.indexOf(sign) < 0 ? sign : READ_AS.charAt(SIGNS.indexOf(sign)))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static double guesses(String password, Map<String, Integer> known) {
    var context = Loaded.CONTEXT;
    var common = Loaded.COMMON;
    var lists = Map.of(common.getName(), common.getRankedDictionary(), "user_inputs", known);
    var found =
        Stream.of(
                new DictionaryMatcher(context, lists),
                new SpatialMatcher(context),
                new RepeatMatcher(context),
                new SequenceMatcher(context),
                new DateMatcher(context))
            .flatMap(matcher -> matcher.execute(password).stream())
            .toList();
    return new Scoring(context).calculateMostGuessableMatchSequence(password, found).getGuesses();
  }
}
