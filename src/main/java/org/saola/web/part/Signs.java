package org.saola.web.part;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.status.NormalisedCategory;
import org.saola.web.page.Frame;

/** The signs of the lists: which colour and which word belongs to a code. */
public final class Signs {
  private static final String REGIONAL = "RE";
  private static final String OTHER = "other";
  private static final List<String> OFFICIAL =
      List.of("EX", "EW", "CR", "EN", "VU", "NT", "LC", "DD", "NE");

  private static final Set<String> ITALIC =
      Set.of("genus", "species", "subspecies", "variety", "form", "infrarank", "subpopulation");

  private Signs() {}

  /** The categories of today in the official order. */
  public static List<String> categories() {
    return OFFICIAL;
  }

  /**
   * Whether names of a rank are written in italics: of a genus and below. Names of subpopulations
   * are those of their species, with a place.
   *
   * @param rank in English, in lower case
   */
  public static boolean isItalic(String rank) {
    return ITALIC.contains(rank);
  }

  /**
   * The category of today whose colour a code has. Codes of former days have that of their equal;
   * what is none of these, such as Regionally Extinct or Rare, has a style of its own and is never
   * shown as Not Evaluated.
   */
  public static String colour(String code) {
    int addition = code.indexOf('(');
    var bare = addition < 0 ? code : code.substring(0, addition);
    var today = NormalisedCategory.of(bare).orElse(OTHER);
    return OFFICIAL.contains(today) || today.equals(REGIONAL) ? today : OTHER;
  }

  /** The colours that there are, from extinct to what is no category of today. */
  static List<String> colours() {
    return Stream.concat(OFFICIAL.stream(), Stream.of(REGIONAL, OTHER)).toList();
  }

  /** Where a code stands in the official order, from 0; what has no place there is last. */
  public static int place(String code) {
    int place = OFFICIAL.indexOf(colour(code));
    return place < 0 ? OFFICIAL.size() : place;
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
