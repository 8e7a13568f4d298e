package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.saola.taxonomy.match.compare.EditDistance;
import org.saola.taxonomy.name.NormalForm;
import org.saola.taxonomy.name.ParsedName;
import org.saola.taxonomy.name.Qualifier;
import org.saola.taxonomy.name.Warning;

/** The search for one name, stage by stage; the first that yields anything ends it. */
final class NameSearch extends ExactSearch {
  private static final Set<String> ANY_SPECIES =
      Set.of("sp", "spp", "ssp", "species", "sp.", "spp.", "ssp.");

  private static final String RANK_DIFFERS = "rank_differs";

  private final List<NameSource> others;

  NameSearch(NameSource source, List<NameSource> others, MatchQuery query, ParsedName parsed) {
    super(source, query, parsed);
    this.others = others;
  }

  Match run() {
    boolean open = parsed.qualifier() == Qualifier.APPROXIMATION;
    if (open && epithets.isEmpty()) {
      reasons.add("uncertain_identification");
      return higherTaxon(anySpecies() && !rank.forbids(parsed));
    }
    boolean compared = parsed.qualifier() == Qualifier.COMPARISON;
    if (open || compared || parsed.misapplied() || cutShort() || parsed.namesMore()) {
      doubt(parsed.misapplied() ? "misapplied" : "uncertain_identification");
    }
    if (rank.doubts(parsed)) {
      doubt(RANK_DIFFERS);
    }
    var title = titleCase();
    if (title != null) {
      return title;
    }
    if (!doubtful && authorMayBeEpithet()) {
      doubt("uncertain_identification");
    }
    if (rank.forbids(parsed)) {
      return Match.none(parsed, RANK_DIFFERS);
    }
    if (parsed.warnings().contains(Warning.ABBREVIATED_GENUS)) {
      return abbreviated();
    }
    var exact = exact(source.exact(keys));
    if (exact != null) {
      return exact;
    }
    if (parsed.tag() != null) {
      return Match.none(parsed);
    }
    return epithets.isEmpty() ? uninomial() : inexact();
  }

  private void doubt(String why) {
    doubtful = true;
    reasons.add(why);
  }

  /** Of one word with something after it that isn't understood, more may have been meant. */
  private boolean cutShort() {
    return epithets.isEmpty() && parsed.warnings().contains(Warning.TAIL);
  }

  /** Of an author without a year, whose capital tells nothing, or who is near to an epithet. */
  private boolean authorMayBeEpithet() {
    var word = NormalForm.exact(parsed.authorship().text());
    if (!epithets.isEmpty()
        || word.isEmpty()
        || parsed.authorship().year() != null
        || rank.forbidsEpithets()) {
      return false;
    }
    return parsed.warnings().contains(Warning.ONE_CASE)
        || source.ofGenus(genus).stream()
            .anyMatch(name -> EditDistance.of(word, name.joined(), 1) <= 1);
  }

  private boolean anySpecies() {
    return parsed.tail() != null && ANY_SPECIES.contains(parsed.tail().toLowerCase(Locale.ROOT));
  }

  private Match inexact() {
    boolean known = others.stream().anyMatch(other -> other.knows(keys));
    if (known) {
      reasons.add("other_source_knows");
      var linked = new OtherSources(source, others).linked(keys, hints);
      if (linked.isEmpty()) {
        linked = otherSpelling();
      }
      if (!linked.isEmpty() && !(epithets.size() > 1 && speciesKnown())) {
        return Matcher.taxa(linked).size() == 1
            ? answer(MatchKind.CROSSWALK, linked.getFirst(), true, 0)
            : several(linked, MatchKind.CROSSWALK);
      }
      return part();
    }
    var near = new NearNames(source, hints, genus, epithets).find(author, !speciesKnown());
    if (near != null) {
      reasons.addAll(near.reasons());
      return near.taxa().size() > 1
          ? several(near.names(), near.kind())
          : answer(near.kind(), near.names().getFirst(), near.question(), near.distance());
    }
    return part();
  }

  /** A third epithet that isn't known, under a species that is. */
  private boolean speciesKnown() {
    return epithets.size() > 1
        && !source.exact(List.of(genus + " " + epithets.getFirst())).isEmpty();
  }

  /** The same name with another ending or spelling, if other sources don't have that too. */
  private List<KnownName> otherSpelling() {
    var found = new ArrayList<>(source.stem(NameSource.stem(genus, epithets)));
    found.addAll(source.spelling(NameSource.spelling(genus, epithets)));
    found.removeIf(name ->
        !hints.kingdomFits(name)
            || others.stream().anyMatch(other -> other.knows(List.of(name.exact()))));
    return found;
  }

  private Match part() {
    if (epithets.size() > 1) {
      var species = source.exact(List.of(genus + " " + epithets.getFirst()));
      var fitting = species.stream().filter(hints::kingdomFits).toList();
      if (!fitting.isEmpty()) {
        reasons.add("species_part_only");
        var accepted = fitting.stream().filter(KnownName::accepted).toList();
        return answer(
            MatchKind.PARENT_SPECIES,
            accepted.isEmpty() ? fitting.getFirst() : accepted.getFirst(),
            true,
            0);
      }
    }
    return higherTaxon(false);
  }

  private Match higherTaxon(boolean stated) {
    var found =
        source.exact(List.of(genus)).stream()
            .filter(KnownName::accepted)
            .filter(hints::kingdomFits)
            .toList();
    if (found.isEmpty()) {
      return Match.none(parsed, reasons.toArray(String[]::new));
    }
    reasons.add("genus_only");
    boolean genusAsked = stated && found.getFirst().taxon().rank().equals("genus");
    return answer(MatchKind.HIGHER_TAXON, found.getFirst(), !genusAsked, 0);
  }

  private Match uninomial() {
    if (others.stream().anyMatch(other -> other.knows(keys))) {
      return Match.none(parsed, "other_source_knows");
    }
    var near =
        source.generaNear(genus).stream()
            .flatMap(each -> source.exact(List.of(each)).stream())
            .filter(KnownName::accepted)
            .filter(hints::kingdomFits)
            .toList();
    if (near.isEmpty()) {
      return Match.none(parsed);
    }
    reasons.add("edit_distance");
    return Matcher.taxa(near).size() == 1
        ? answer(MatchKind.FUZZY, near.getFirst(), true, 1)
        : several(near, MatchKind.FUZZY);
  }
}
