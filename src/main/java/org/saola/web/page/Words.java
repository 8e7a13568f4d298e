package org.saola.web.page;

import gg.jte.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.saola.http.Request;
import org.saola.http.SpokenLanguage;
import org.saola.language.Language;
import org.saola.message.MessageFile;
import org.saola.message.MessagePieces;
import org.saola.message.WrittenNumber;

/** What pages say, in one language: messages by their keys, numbers, days. */
public final class Words {
  static final String FOLDER = "/org/saola/web/messages";

  private static final Map<Language, Words> ALL = load();

  private static final int LARGEST_UNIT = 4;
  private static final long UNIT = 1000;

  private final Language language;
  private final Map<String, String> messages;

  private Words(Language language, Map<String, String> messages) {
    this.language = language;
    this.messages = messages;
  }

  private static Map<Language, Words> load() {
    var all = new EnumMap<Language, Words>(Language.class);
    for (var language : Language.values()) {
      all.put(language, new Words(language, MessageFile.load(FOLDER, language)));
    }
    return all;
  }

  /** The words of a language. */
  public static Words in(Language language) {
    var words = ALL.get(language);
    if (words == null) {
      throw new IllegalArgumentException("pages do not speak " + language);
    }
    return words;
  }

  /** The words for whoever sent a request. */
  public static Words of(Request request) {
    return in(SpokenLanguage.of(request));
  }

  public Language language() {
    return language;
  }

  Set<String> keys() {
    return messages.keySet();
  }

  /** Whether there is such a message. */
  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /** A message with its arguments in place of {@code {0}}, {@code {1}}. */
  public String text(String key, Object... arguments) {
    var text = new StringBuilder();
    MessagePieces.of(message(key), arguments).forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  /**
   * A message about so many: {@code KEY.one} or {@code KEY.other}.
   *
   * @param number {@code {0}} in the message, as the language writes it
   * @param more {@code {1}} and so on
   */
  public String count(String key, long number, Object... more) {
    var arguments = new Object[more.length + 1];
    arguments[0] = number(number);
    System.arraycopy(more, 0, arguments, 1, more.length);
    return text(key + (isOne(number) ? ".one" : ".other"), arguments);
  }

  private boolean isOne(long number) {
    return number == 1 || (number == 0 && language == Language.FR);
  }

  /**
   * A message as HTML: {@code [text](address)} is a link, {@code **text**} strong, {@code _text_} a
   * scientific name, {@code `text`} code. Arguments are escaped and never markup.
   */
  public Content rich(String key, Object... arguments) {
    return new RichText(MessagePieces.of(message(key), arguments));
  }

  private String message(String key) {
    var message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException("no message " + key + " in " + language);
    }
    return message;
  }

  /** With thousands parted as the language does: 1,000, in Spanish 1000 and 10 000. */
  public String number(long number) {
    return new WrittenNumber(number).in(language);
  }

  /** With a point or comma, as the language does: 0.5, in Spanish 0,5. */
  public String decimal(BigDecimal number) {
    var written = number.toPlainString();
    return language == Language.EN ? written : written.replace('.', ',');
  }

  /** A size such as {@code 1.4 MB}. */
  public String size(long bytes) {
    if (bytes < UNIT) {
      return text("size.0", bytes);
    }
    int unit = 0;
    double size = bytes;
    while (size >= UNIT && unit < LARGEST_UNIT) {
      size /= UNIT;
      unit++;
    }
    var rounded = new BigDecimal(size).setScale(1, RoundingMode.HALF_UP);
    return text("size." + unit, decimal(rounded));
  }

  /** A day such as {@code 26 Nov 2019}. */
  public String day(LocalDate day) {
    return day.getDayOfMonth() + " " + text("month." + day.getMonthValue()) + " " + day.getYear();
  }
}
