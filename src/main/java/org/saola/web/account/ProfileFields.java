package org.saola.web.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.web.visit.Entries;

/** The part of forms in which people say who they are. */
public final class ProfileFields {
  static final String NAME = "name";
  static final String ORGANISATION = "organisation";
  static final String COUNTRY = "country";
  static final String PURPOSE = "purpose";
  static final String PURPOSE_TEXT = "purpose_text";

  public static final List<String> ALL =
      List.of(NAME, ORGANISATION, COUNTRY, PURPOSE, PURPOSE_TEXT);

  private static final String REFERRAL =
      "Commercial use is not possible here. Businesses get Red List data under licence from IBAT,"
          + " https://www.ibat-alliance.org";

  private ProfileFields() {}

  /** A form filled in with what is known. */
  public static Entries of(Profile profile) {
    return new Entries()
        .with(NAME, profile.name())
        .with(ORGANISATION, profile.organisation())
        .with(COUNTRY, profile.country())
        .with(PURPOSE, profile.purpose().code())
        .with(PURPOSE_TEXT, profile.purposeText());
  }

  /** The profile that was entered; null when something is wrong with it, which is noted then. */
  public static @Nullable Profile read(Entries entries) {
    checkName(entries, NAME, "Your name is missing");
    checkName(entries, ORGANISATION, "The organisation is missing; write “none” if there is none");
    if (!Profile.isName(entries.value(COUNTRY))) {
      entries.refuse(COUNTRY, "Choose a country of the list");
    }
    var text = entries.value(PURPOSE_TEXT);
    if (text.isEmpty()) {
      entries.refuse(PURPOSE_TEXT, "Say in a sentence or two what you use the data for");
    } else if (!Profile.isText(text)) {
      entries.refuse(
          PURPOSE_TEXT, "At most %d characters of plain text".formatted(Profile.LONGEST_TEXT));
    }
    var purpose = purpose(entries);
    return purpose == null || !entries.isGood()
        ? null
        : new Profile(
            entries.value(NAME),
            entries.value(ORGANISATION),
            entries.value(COUNTRY),
            purpose,
            text);
  }

  private static void checkName(Entries entries, String field, String missing) {
    var name = entries.value(field);
    if (name.isEmpty()) {
      entries.refuse(field, missing);
    } else if (!Profile.isName(name)) {
      entries.refuse(
          field,
          "At most %d characters, in one line, all of them visible"
              .formatted(Profile.LONGEST_NAME));
    }
  }

  private static @Nullable Purpose purpose(Entries entries) {
    var code = entries.value(PURPOSE);
    if (code.equals(PurposeChoice.COMMERCIAL)) {
      entries.refuse(PURPOSE, REFERRAL);
      return null;
    }
    var purpose = Purpose.find(code);
    if (purpose.isEmpty()) {
      entries.refuse(PURPOSE, "Choose what you use the data for");
    }
    return purpose.orElse(null);
  }

  /** Notes that somebody did not declare to use the data without commercial ends. */
  static void refuseUndeclared(Entries entries, String field) {
    entries.refuse(field, "Only those who declare this get an account. " + REFERRAL);
  }
}
