package org.saola.ingest.checklist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.places.CountryList;
import org.saola.json.MalformedRecord;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord.Hash;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.Place;
import tools.jackson.databind.JsonNode;

/** A listing as the Checklist's JSON shows it: with its day, its party and its texts. */
final class JsonListing {
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private JsonListing() {}

  /**
   * Reads one.
   *
   * @throws MalformedRecord if its appendix, kind or day is none
   */
  static Listing read(JsonNode listing) {
    var symbol = text(listing, "species_listing_name");
    if (symbol == null || !Designation.CITES.symbols().contains(symbol)) {
      throw malformed("species_listing_name", symbol, "one of I, II, III is needed");
    }
    var id = listing.path("id");
    return new Listing(
        id.isInt() ? (Integer) id.intValue() : null,
        !listing.path("is_current").isBoolean() || listing.path("is_current").booleanValue(),
        symbol,
        type(listing),
        day(listing),
        Translation.english(annotation(listing)),
        party(listing),
        hash(listing));
  }

  private static ChangeType type(JsonNode listing) {
    var word = text(listing, "change_type_name");
    if (word == null) {
      return ChangeType.ADDITION; // pages show nothing else, and don't say it
    }
    for (var type : ChangeType.values()) {
      if (type.name().equals(word.toUpperCase(Locale.ROOT).replace(' ', '_'))) {
        return type;
      }
    }
    throw malformed("change_type_name", word, "ADDITION, RESERVATION or the like is needed");
  }

  private static @Nullable LocalDate day(JsonNode listing) {
    var text = text(listing, "effective_at_formatted");
    if (text == null) {
      return null;
    }
    var match = DAY.matcher(text);
    try {
      if (match.matches()) {
        return LocalDate.of(
            Integer.parseInt(match.group(3)),
            Integer.parseInt(match.group(2)),
            Integer.parseInt(match.group(1)));
      }
    } catch (DateTimeException _) {
      // a day that no calendar has is worded like any other wrong one
    }
    throw malformed("effective_at_formatted", text, "a day such as 31/01/2026 is needed");
  }

  /** Put together as Species+ does (contract 2.6). */
  private static @Nullable String annotation(JsonNode listing) {
    var origin = text(listing, "auto_note");
    var note =
        Stream.of("inherited_full_note", "inherited_short_note", "full_note", "short_note")
            .map(key -> localised(listing, key))
            .filter(text -> text != null)
            .findFirst()
            .orElse(null);
    var nomenclature = localised(listing, "nomenclature_note");
    if (origin == null && note == null && nomenclature == null) {
      return null;
    }
    return (origin == null ? "" : "[" + origin + "] ")
        + (note == null ? "" : note)
        + (nomenclature == null ? "" : nomenclature);
  }

  private static @Nullable Place party(JsonNode listing) {
    var code = text(listing, "party_iso_code");
    var name = text(listing, "party_full_name");
    if (code == null && name == null) {
      return null;
    }
    var known = code == null ? null : CountryList.get().find(code).orElse(null);
    var shown = name == null && known != null ? known.name() : name;
    return new Place(code, Translation.english(shown), known == null ? null : known.type());
  }

  private static @Nullable Hash hash(JsonNode listing) {
    var symbol = text(listing, "hash_ann_symbol");
    return symbol == null
        ? null
        : new Hash(symbol, Translation.english(localised(listing, "hash_full_note")));
  }

  /** The text under the key, or under the key with a language; without tags. */
  private static @Nullable String localised(JsonNode listing, String key) {
    return Stream.of(key, key + "_en", key + "_es", key + "_fr")
        .map(each -> text(listing, each))
        .filter(text -> text != null)
        .findFirst()
        .map(text -> TAG.matcher(text).replaceAll(""))
        .orElse(null);
  }

  private static @Nullable String text(JsonNode node, String key) {
    var value = node.path(key);
    return value.isString() && !value.stringValue().isBlank() ? value.stringValue().strip() : null;
  }

  private static MalformedRecord malformed(String key, @Nullable String value, String wanted) {
    return new MalformedRecord("current_listing_changes." + key, value, wanted);
  }
}
