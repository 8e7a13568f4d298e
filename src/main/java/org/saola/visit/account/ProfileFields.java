package org.saola.visit.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.visit.Entries;
import org.saola.web.page.Words;

/** The part of forms in which people say who they are. */
public final class ProfileFields {
  static final String NAME = "name";
  static final String ORGANISATION = "organisation";
  static final String COUNTRY = "country";
  static final String PURPOSE = "purpose";
  static final String PURPOSE_TEXT = "purpose_text";

  public static final List<String> ALL =
      List.of(NAME, ORGANISATION, COUNTRY, PURPOSE, PURPOSE_TEXT);

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
  public static @Nullable Profile read(Words words, Entries entries) {
    checkName(words, entries, NAME);
    checkName(words, entries, ORGANISATION);
    if (!Profile.isName(entries.value(COUNTRY))) {
      entries.refuse(COUNTRY, words.text("problem.country"));
    }
    var text = entries.value(PURPOSE_TEXT);
    if (text.isEmpty()) {
      entries.refuse(PURPOSE_TEXT, words.text("problem.purpose-text"));
    } else if (!Profile.isText(text)) {
      entries.refuse(PURPOSE_TEXT, words.text("problem.text", Profile.LONGEST_TEXT));
    }
    var purpose = purpose(words, entries);
    return purpose == null || !entries.isGood()
        ? null
        : new Profile(
            entries.value(NAME),
            entries.value(ORGANISATION),
            entries.value(COUNTRY),
            purpose,
            text);
  }

  private static void checkName(Words words, Entries entries, String field) {
    var name = entries.value(field);
    if (name.isEmpty()) {
      entries.refuse(field, words.text("problem.missing." + field));
    } else if (!Profile.isName(name)) {
      entries.refuse(field, words.text("problem.line", Profile.LONGEST_NAME));
    }
  }

  private static @Nullable Purpose purpose(Words words, Entries entries) {
    var code = entries.value(PURPOSE);
    if (code.equals(PurposeChoice.COMMERCIAL)) {
      entries.refuse(PURPOSE, words.text("problem.commercial"));
      return null;
    }
    var purpose = Purpose.find(code);
    if (purpose.isEmpty()) {
      entries.refuse(PURPOSE, words.text("problem.purpose"));
    }
    return purpose.orElse(null);
  }

  /** Notes that somebody did not declare to use the data without commercial ends. */
  static void refuseUndeclared(Words words, Entries entries, String field) {
    entries.refuse(
        field, words.text("problem.undeclared") + " " + words.text("problem.commercial"));
  }
}
