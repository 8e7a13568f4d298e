package org.saola.ingest.website;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.language.Translation;
import org.saola.speciesplus.TaxonRecord.Code;

/**
 * Trade codes where the website shows names: the codes of units of CITES are known; the code of
 * another name stays empty, because nothing tells it.
 */
final class TradeNames {
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("bags", "BAG"),
          Map.entry("bottles", "BOT"),
          Map.entry("boxes", "BOX"),
          Map.entry("cans", "CAN"),
          Map.entry("cartons", "CTN"),
          Map.entry("cases", "CAS"),
          Map.entry("cm", "CTM"),
          Map.entry("cm2", "SQC"),
          Map.entry("cm3", "CCM"),
          Map.entry("flasks", "FLA"),
          Map.entry("g", "GRM"),
          Map.entry("kg", "KIL"),
          Map.entry("l", "LTR"),
          Map.entry("m", "MTR"),
          Map.entry("m2", "SQM"),
          Map.entry("m3", "CUB"),
          Map.entry("mg", "MGM"),
          Map.entry("ml", "MLT"),
          Map.entry("pairs", "PAI"),
          Map.entry("pieces", "PCE"),
          Map.entry("sets", "SET"),
          Map.entry("shipments", "SHP"),
          Map.entry("sides", "SID"),
          Map.entry("skins", "SKI"));
  private static final Pattern CODED =
      Pattern.compile("\\(?(?<code>[A-Z])\\)?(?:\\s*[-–:]?\\s+(?<name>.*))?");

  private TradeNames() {}

  static @Nullable Code unit(@Nullable String name) {
    return name == null ? null : new Code(UNITS.getOrDefault(name, ""), Translation.english(name));
  }

  static @Nullable Code term(@Nullable String name) {
    return name == null ? null : new Code("", Translation.english(name));
  }

  /** A source such as {@code W - Wild} or {@code (W) Wild}. */
  static @Nullable Code source(@Nullable String cell) {
    if (cell == null) {
      return null;
    }
    var match = CODED.matcher(cell);
    return match.matches()
        ? new Code(match.group("code"), Translation.english(match.group("name")))
        : new Code("", Translation.english(cell));
  }
}
