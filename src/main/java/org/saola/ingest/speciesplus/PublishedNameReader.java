package org.saola.ingest.speciesplus;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.json.JsonFields;
import org.saola.json.MalformedRecord;
import org.saola.language.CodePointOrder;
import org.saola.speciesplus.RecordLaw;
import org.saola.speciesplus.RecordNames;
import org.saola.speciesplus.RecordPlaces;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxonomy;

/** Reads the record of a name as Species+ publishes it (contract 2.2), without its dependents. */
public final class PublishedNameReader {
  /** The keys that every record has. */
  public static final Set<String> COMMON =
      Set.of("id", "full_name", "author_year", "rank", "name_status", "updated_at", "active");

  /** The keys that an accepted name has besides; {@code eu_listing} since 2025 only. */
  public static final Set<String> ACCEPTED =
      Set.of("cites_listing", "higher_taxa", "synonyms", "common_names");

  private static final Map<String, Rank> RANKS =
      Arrays.stream(Rank.values()).collect(Collectors.toMap(Rank::name, Function.identity()));
  private static final String RANK_NAMES =
      Arrays.stream(Rank.values()).map(Rank::name).collect(Collectors.joining(", "));
  private static final Set<String> HIGHER = Set.of("kingdom", "phylum", "class", "order", "family");
  private static final Set<String> RELATED = Set.of("id", "full_name", "author_year", "rank");
  private static final Set<String> VERNACULAR = Set.of("name", "language");
  private static final Comparator<RelatedName> BY_NAME =
      comparing(RelatedName::fullName, CodePointOrder.INSTANCE).thenComparingInt(RelatedName::id);
  private static final Comparator<VernacularName> BY_LANGUAGE =
      comparing(VernacularName::language, nullsLast(CodePointOrder.INSTANCE))
          .thenComparing(VernacularName::name, CodePointOrder.INSTANCE);

  private PublishedNameReader() {}

  /**
   * Reads one record.
   *
   * @throws MalformedRecord if a key of contract 2.2 is missing or holds what it can't
   */
  public static TaxonRecord read(JsonFields fields, Taxonomy taxonomy) {
    fields.require(COMMON);
    var status = fields.getOneOf("name_status", PublishedNameReader::status, "A, S");
    boolean accepted = status == NameStatus.ACCEPTED;
    fields.require(accepted ? ACCEPTED : Set.of("accepted_names"));
    var rank = rank(fields);
    var fullName = fields.getText("full_name");
    boolean active = fields.getFlag("active");
    var higher = accepted && active ? higherTaxa(fields, rank, fullName) : null;
    return new TaxonRecord(
        fields.getId("id"),
        taxonomy,
        fullName,
        fields.findText("author_year"),
        rank,
        status,
        fields.getTime("updated_at"),
        active,
        NamePosition.of(higher, fullName),
        new RecordNames(
            higher,
            related(fields, accepted ? "synonyms" : "accepted_names", active),
            commonNames(fields)),
        new RecordLaw(
            accepted ? fields.findText("cites_listing") : null,
            accepted ? fields.findText("eu_listing") : null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        RecordPlaces.NONE);
  }

  private static @Nullable NameStatus status(String code) {
    var status = NameStatus.find(code).orElse(null);
    return status == NameStatus.ACCEPTED || status == NameStatus.SYNONYM ? status : null;
  }

  private static Rank rank(JsonFields fields) {
    return fields.getOneOf("rank", RANKS::get, RANK_NAMES);
  }

  private static @Nullable HigherTaxa higherTaxa(JsonFields fields, Rank rank, String fullName) {
    var higher = fields.findObject("higher_taxa", HIGHER);
    if (higher == null) {
      return null;
    }
    return new HigherTaxa(
        higher.findText("kingdom"),
        higher.findText("phylum"),
        higher.findText("class"),
        higher.findText("order"),
        higher.findText("family"),
        NamePosition.genus(rank, fullName));
  }

  private static @Nullable List<RelatedName> related(
      JsonFields fields, String key, boolean active) {
    var names = fields.findList(key, PublishedNameReader::related);
    if (names == null) {
      return active ? List.of() : null;
    }
    return sortedRelatedNames(names);
  }

  private static RelatedName related(JsonFields name) {
    name.know(RELATED);
    var author = name.findText("author_year");
    return new RelatedName(
        name.getId("id"), name.getText("full_name"), author == null ? "" : author, rank(name));
  }

  private static List<VernacularName> commonNames(JsonFields fields) {
    return sortedCommonNames(
        fields.list(
            "common_names",
            name -> {
              name.know(VERNACULAR);
              return new VernacularName(name.findText("language"), name.getText("name"));
            }));
  }

  /** By language (null last), then by name. */
  public static List<VernacularName> sortedCommonNames(List<VernacularName> names) {
    return names.stream().sorted(BY_LANGUAGE).toList();
  }

  /** By name, then by id. */
  public static List<RelatedName> sortedRelatedNames(List<RelatedName> names) {
    return names.stream().sorted(BY_NAME).toList();
  }
}
