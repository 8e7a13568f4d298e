package org.saola.ingest.speciesplus;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.json.JsonFields;
import org.saola.language.CodePointOrder;
import org.saola.language.Language;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord.Code;
import org.saola.speciesplus.TaxonRecord.EventName;
import org.saola.speciesplus.TaxonRecord.Hash;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedDecision.DecisionType;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedReference;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;
import org.saola.speciesplus.TaxonRecord.Validity;

/**
 * Reads what hangs on a taxon as Species+ publishes it in one language (contract 2.3 to 2.5); texts
 * are known in that language only.
 */
public final class DependentsReader {
  private static final Set<String> LISTING =
      Set.of(
          "id",
          "taxon_concept_id",
          "is_current",
          "appendix",
          "annex",
          "change_type",
          "effective_at",
          "annotation",
          "party",
          "hash_annotation");
  private static final Set<String> QUOTA =
      Set.of(
          "id",
          "taxon_concept_id",
          "quota",
          "publication_date",
          "notes",
          "url",
          "public_display",
          "is_current",
          "unit",
          "geo_entity");
  private static final Set<String> SUSPENSION =
      Set.of(
          "id",
          "taxon_concept_id",
          "notes",
          "start_date",
          "is_current",
          "applies_to_import",
          "geo_entity",
          "start_notification");
  private static final Set<String> DECISION =
      Set.of(
          "id",
          "taxon_concept_id",
          "notes",
          "start_date",
          "is_current",
          "eu_decision_type",
          "geo_entity",
          "start_event",
          "source",
          "term");
  private static final Set<String> DISTRIBUTION =
      Set.of("id", "iso_code2", "name", "tags", "type", "references");
  private static final Set<String> REFERENCE = Set.of("id", "citation", "is_standard");
  private static final Set<String> PLACE = Set.of("iso_code2", "name", "type");
  private static final Set<String> EVENT = Set.of("name", "date", "url");
  private static final Set<String> DECISION_TYPE = Set.of("name", "description", "type");
  private static final Set<String> CODE = Set.of("code", "name");
  private static final Set<String> HASH = Set.of("symbol", "note");
  private static final Place NOWHERE = new Place(null, Translation.NONE, null);
  private static final EventName NO_EVENT = new EventName(null, null, null);
  private static final Map<String, ChangeType> SIGNS =
      Arrays.stream(ChangeType.values())
          .collect(toUnmodifiableMap(ChangeType::sign, Function.identity()));

  private final Language language;
  private final NameCompletion names;

  public DependentsReader(Language language, NameCompletion names) {
    this.language = language;
    this.names = names;
  }

  /** All dependents of a bulk dump's record; an array that isn't there is empty. */
  public TaxonDependents read(JsonFields record) {
    return new TaxonDependents(
        record.list("cites_listings", change -> listing(change, Designation.CITES)),
        record.list("cites_quotas", this::quota),
        record.list("cites_suspensions", this::suspension),
        record.list("eu_listings", change -> listing(change, Designation.EU)),
        record.list("eu_decisions", this::decision),
        record.list("distributions", this::distribution),
        record.list("references", DependentsReader::reference));
  }

  /**
   * A listing change. The index of earlier generations shows current additions only and therefore
   * neither {@code is_current} nor {@code change_type}.
   */
  public Listing listing(JsonFields change, Designation designation) {
    change.know(LISTING);
    var symbols = designation.symbols();
    return new Listing(
        change.findId("id"),
        !change.has("is_current") || change.getFlag("is_current"),
        change.getOneOf(
            designation == Designation.EU ? "annex" : "appendix",
            symbol -> symbols.contains(symbol) ? symbol : null,
            String.join(", ", symbols)),
        change.has("change_type")
            ? change.getOneOf("change_type", SIGNS::get, "+, -, R+, R-")
            : ChangeType.ADDITION,
        change.findDate("effective_at"),
        text(change.findText("annotation")),
        findPlace(change, "party"),
        findHash(change));
  }

  public PublishedQuota quota(JsonFields quota) {
    quota.know(QUOTA);
    var amount = quota.findNumber("quota");
    return new PublishedQuota(
        quota.getId("id"),
        quota.findId("taxon_concept_id"),
        // stored as -1: a quota without a number
        amount == null || amount < 0 ? null : amount,
        quota.findDate("publication_date"),
        quota.findText("notes"),
        quota.findText("url"),
        quota.getFlag("public_display"),
        quota.getFlag("is_current"),
        findCode(quota, "unit"),
        place(quota));
  }

  public PublishedSuspension suspension(JsonFields suspension) {
    suspension.know(SUSPENSION);
    var notification = findEvent(suspension, "start_notification");
    return new PublishedSuspension(
        suspension.getId("id"),
        suspension.findId("taxon_concept_id"),
        suspension.findText("notes"),
        suspension.findDate("start_date"),
        suspension.getFlag("is_current"),
        suspension.findFlag("applies_to_import"),
        place(suspension),
        notification == null ? NO_EVENT : notification);
  }

  /** A decision; whether it is current is what the source said, on whatever day that was. */
  public PublishedDecision decision(JsonFields decision) {
    decision.know(DECISION);
    return new PublishedDecision(
        decision.getId("id"),
        decision.findText("notes"),
        decision.findDate("start_date"),
        decision.getFlag("is_current") ? Validity.ALWAYS : Validity.NEVER,
        findDecisionType(decision),
        place(decision),
        findEvent(decision, "start_event"),
        findCode(decision, "source"),
        findCode(decision, "term"));
  }

  public PublishedDistribution distribution(JsonFields distribution) {
    distribution.know(DISTRIBUTION);
    return new PublishedDistribution(
        distribution.getId("id"),
        placeOf(distribution),
        distribution.texts("tags"),
        distribution.texts("references").stream().sorted(CodePointOrder.INSTANCE).toList());
  }

  public static PublishedReference reference(JsonFields reference) {
    reference.know(REFERENCE);
    return new PublishedReference(
        reference.getId("id"), reference.getText("citation"), reference.getFlag("is_standard"));
  }

  private Translation text(@Nullable String text) {
    if (text == null) {
      return Translation.NONE;
    }
    return switch (language) {
      case EN -> new Translation(text, null, null);
      case ES -> new Translation(null, text, null);
      case FR -> new Translation(null, null, text);
    };
  }

  private Place place(JsonFields record) {
    var place = findPlace(record, "geo_entity");
    return place == null ? NOWHERE : place;
  }

  private @Nullable Place findPlace(JsonFields record, String key) {
    var place = record.findObject(key, PLACE);
    return place == null ? null : placeOf(place);
  }

  private Place placeOf(JsonFields place) {
    var code = place.findText("iso_code2");
    var type = place.findText("type");
    var name = text(place.findText("name"));
    return new Place(
        code, code == null || type == null ? name : names.complete(type, code, name), type);
  }

  private @Nullable Code findCode(JsonFields record, String key) {
    var object = record.findObject(key, CODE);
    var code = object == null ? null : object.findText("code");
    return object == null || code == null
        ? null
        : new Code(code, names.complete(key, code, text(object.findText("name"))));
  }

  private @Nullable Hash findHash(JsonFields record) {
    var hash = record.findObject("hash_annotation", HASH);
    if (hash == null) {
      return null;
    }
    var symbol = hash.findText("symbol");
    var note = hash.findText("note");
    // Spanish answers of the original lack the symbol when it has no parent symbol
    return symbol == null && note == null
        ? null
        : new Hash(symbol == null ? "" : symbol, text(note));
  }

  private static @Nullable EventName findEvent(JsonFields record, String key) {
    var event = record.findObject(key, EVENT);
    if (event == null) {
      return null;
    }
    var name = new EventName(event.findText("name"), event.findDate("date"), event.findText("url"));
    return name.equals(NO_EVENT) ? null : name;
  }

  private static @Nullable DecisionType findDecisionType(JsonFields decision) {
    var type = decision.findObject("eu_decision_type", DECISION_TYPE);
    // a decision with nothing but a referral shows an object of nulls
    return type == null || type.findText("name") == null
        ? null
        : new DecisionType(
            type.getText("name"), type.findText("description"), type.getText("type"));
  }
}
