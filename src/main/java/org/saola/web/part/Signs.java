package org.saola.web.part;

import java.util.List;
import java.util.stream.Collectors;
import org.saola.status.NormalisedCategory;
import org.saola.web.page.Frame;

/** The signs of the lists: which colour and which word belongs to a code. */
public final class Signs {
  private static final List<String> OFFICIAL =
      List.of("EX", "EW", "CR", "EN", "VU", "NT", "LC", "DD", "NE");

  private Signs() {}

  /** The categories of today in the official order. */
  public static List<String> categories() {
    return OFFICIAL;
  }

  /** The category of today whose colour a code has; codes of former days have that of today. */
  public static String colour(String code) {
    var plain = code.replaceFirst("\\(.*", "");
    var today = NormalisedCategory.of(plain).orElse(plain);
    return OFFICIAL.contains(today) ? today : "NE";
  }

  /** What a category is called; the code itself where nobody knows more. */
  public static String word(Frame frame, String code) {
    var key = "category." + code;
    return frame.words().has(key) ? frame.say(key) : code;
  }

  /** How many there are of each category, in words. */
  public static String summary(Frame frame, CategoryBar bar) {
    return bar.segments().stream()
        .map(segment -> word(frame, segment.code()) + " " + frame.number(segment.count()))
        .collect(Collectors.joining(", "));
  }

  /** How strict a part of a listing is: 1 the strictest, 4 none. */
  public static int level(String part) {
    return switch (part) {
      case "I", "A" -> 1;
      case "II", "B" -> 2;
      case "III", "C" -> 3;
      default -> 4;
    };
  }

  /** Whether any part of a listing is more than "not listed". */
  public static boolean isListed(String listing) {
    return parts(listing).stream().anyMatch(part -> level(part) < 4);
  }

  /** The parts of a listing such as {@code I/II/NC}. */
  public static List<String> parts(String listing) {
    return List.of(listing.split("/", -1));
  }

  /** What a part of a listing is called, such as CITES Appendix I. */
  public static String law(Frame frame, String law, String part) {
    return level(part) == 4 && !part.equals("D")
        ? frame.say("law." + law + ".none")
        : frame.say("law." + law, part);
  }
}
