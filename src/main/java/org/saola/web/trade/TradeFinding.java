package org.saola.web.trade;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.decision.FiredRule;
import org.saola.decision.NamedRecord;
import org.saola.decision.NamedRecord.OfListing;
import org.saola.decision.NamedRecord.OfQuota;
import org.saola.decision.NamedRecord.OfSuspension;
import org.saola.decision.NamedRecord.OfUnion;
import org.saola.decision.Sentences;
import org.saola.language.Language;
import org.saola.listing.Designation;
import org.saola.listing.Event;
import org.saola.listing.ListingChange;
import org.saola.status.law.LawBook;

/**
 * A rule that fired, or by which a record was set aside, as the page tells it.
 *
 * @param rule its id in the guide
 * @param text what it says
 * @param law the article that it stands on
 * @param textRead whether the text of the law was read
 * @param record that it was about; null for none
 * @param open whether it leaves something to a person
 * @param source what the record says of itself
 */
public record TradeFinding(
    String rule,
    String text,
    String law,
    boolean textRead,
    @Nullable String record,
    boolean open,
    Source source) {
  /**
   * What a record says of itself.
   *
   * @param list {@code cites} or {@code eu}; null for what is no listing
   * @param listing the appendix or annex; null for what is no listing
   * @param day since when; null when not told
   * @param name of the notification, regulation or decision; null when not told
   * @param note its text, without markup; null when it has none
   * @param foreign whether the note is in English whatever the page speaks
   * @param url where it is published; null when not told
   */
  public record Source(
      @Nullable String list,
      @Nullable String listing,
      @Nullable LocalDate day,
      @Nullable String name,
      @Nullable String note,
      boolean foreign,
      @Nullable String url) {
    static final Source NONE = new Source(null, null, null, null, null, false, null);
  }

  /** The same without a note that was read before. */
  TradeFinding withoutNote() {
    var told =
        new Source(source.list, source.listing, source.day, source.name, null, false, source.url);
    return new TradeFinding(rule, text, law, textRead, record, open, told);
  }

  static TradeFinding of(FiredRule fired, LawBook law, Language language) {
    var rule = fired.rule();
    return new TradeFinding(
        rule.code(),
        Sentences.in(language).of(rule),
        rule.law(),
        !rule.fromGeneralKnowledge(),
        fired.record(),
        rule.leavesQuestion(),
        NamedRecord.of(law, fired).map(named -> source(named, language)).orElse(Source.NONE));
  }

  private static Source source(NamedRecord named, Language language) {
    return switch (named) {
      case OfListing(var change) -> listing(change, language);
      case OfSuspension(var each, var notification) ->
          foreign(each.startDate(), name(notification), each.notes(), url(notification));
      case OfQuota(var each, _) ->
          foreign(each.publicationDate(), null, each.notes(), web(each.url()));
      case OfUnion(var each, var start, var type, var event) ->
          foreign(start, type == null ? name(event) : type.name(), each.notes(), url(event));
    };
  }

  private static Source listing(ListingChange change, Language language) {
    var notes = change.notes();
    var note =
        Optional.ofNullable(notes.fullNote().in(language))
            .or(() -> Optional.ofNullable(notes.shortNote().in(language)))
            .orElse(null);
    return new Source(
        change.designation() == Designation.CITES ? "cites" : "eu",
        change.symbol().toUpperCase(Locale.ROOT),
        change.effectiveAt(),
        null,
        plain(note),
        false,
        null);
  }

  private static Source foreign(
      @Nullable LocalDate day, @Nullable String name, @Nullable String note, @Nullable String url) {
    return new Source(null, null, day, name, plain(note), true, url);
  }

  private static @Nullable String name(@Nullable Event event) {
    return event == null ? null : event.name();
  }

  private static @Nullable String url(@Nullable Event event) {
    return event == null ? null : web(event.url());
  }

  /** Addresses of the data are followed only where they lead to the web. */
  private static @Nullable String web(@Nullable String url) {
    return url != null && url.matches("https?://.+") ? url : null;
  }

  /** Notes may hold markup, which pages never pass on. */
  private static @Nullable String plain(@Nullable String note) {
    var text = note == null ? "" : note.replaceAll("<[^<>]*>", " ").replaceAll("\\s+", " ").strip();
    return text.isEmpty() ? null : text;
  }
}
