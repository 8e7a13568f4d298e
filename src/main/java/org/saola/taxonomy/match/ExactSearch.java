package org.saola.taxonomy.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.match.compare.Agreement;
import org.saola.taxonomy.name.NameRank;
import org.saola.taxonomy.name.NormalForm;
import org.saola.taxonomy.name.ParsedName;

/** Names that are equal to one of the source, letter by letter but for marks and hyphens. */
abstract class ExactSearch extends Search {
  ExactSearch(NameSource source, MatchQuery query, ParsedName parsed) {
    super(source, query, parsed);
  }

  final @Nullable Match exact(List<KnownName> all) {
    if (all.isEmpty()) {
      return null;
    }
    var found = all.stream().filter(hints::kingdomFits).toList();
    if (found.isEmpty()) {
      return Match.none(parsed, "kingdom_conflict");
    }
    var accepted = asWritten(found.stream().filter(KnownName::accepted).toList());
    var synonyms = found.stream().filter(name -> !name.accepted()).toList();
    return accepted.isEmpty() ? synonym(synonyms) : accepted(accepted, synonyms);
  }

  /** Of names that differ by a hyphen only the one that has it as the asked name. */
  private List<KnownName> asWritten(List<KnownName> names) {
    var same =
        names.stream().filter(name -> name.parsed().written().equals(parsed.written())).toList();
    return same.isEmpty() ? names : same;
  }

  private Match accepted(List<KnownName> accepted, List<KnownName> synonyms) {
    if (Matcher.taxa(accepted).size() > 1) {
      return several(accepted, MatchKind.EXACT);
    }
    var name = accepted.getFirst();
    var agreement = Agreement.of(author, name.authorship());
    if (agreement == Agreement.CONFLICT) {
      var fitting = agreeing(synonyms);
      if (Matcher.taxa(fitting).size() == 1) {
        reasons.add("author_agrees");
        return answer(MatchKind.SYNONYM, fitting.getFirst(), true, 0);
      }
    }
    if (synonyms.stream().anyMatch(other -> !other.taxon().id().equals(name.taxon().id()))) {
      reasons.add("also_synonym_of");
    }
    reasons.addFirst("exact");
    return answer(MatchKind.EXACT, name, doubt(name, agreement), 0);
  }

  private Match synonym(List<KnownName> synonyms) {
    if (Matcher.taxa(synonyms).size() > 1) {
      var fitting = agreeing(synonyms);
      if (Matcher.taxa(fitting).size() == 1) {
        reasons.add("author_agrees");
        return answer(MatchKind.SYNONYM, fitting.getFirst(), true, 0);
      }
      reasons.add("synonym_of_several");
      return several(synonyms, MatchKind.SYNONYM);
    }
    var name = best(synonyms);
    reasons.add("synonym_of");
    return answer(MatchKind.SYNONYM, name, doubt(name, Agreement.of(author, name.authorship())), 0);
  }

  /** Of the same name by several authors the one whose author agrees. */
  private KnownName best(List<KnownName> names) {
    var fitting = agreeing(names);
    return fitting.isEmpty() ? names.getFirst() : fitting.getFirst();
  }

  private List<KnownName> agreeing(List<KnownName> names) {
    var agree =
        names.stream()
            .filter(name -> Agreement.of(author, name.authorship()) == Agreement.AGREE)
            .toList();
    return agree.isEmpty()
        ? names.stream()
            .filter(name -> Agreement.of(author, name.authorship()) == Agreement.YEAR_DIFFERS)
            .toList()
        : agree;
  }

  /** Whether an equal name needs a human: of another author, a hybrid, another rank or family. */
  private boolean doubt(KnownName name, Agreement agreement) {
    boolean conflict = agreement == Agreement.CONFLICT;
    switch (agreement) {
      case AGREE -> reasons.add("author_agrees");
      case YEAR_DIFFERS -> reasons.add("year_differs");
      case CONFLICT -> reasons.add("author_conflict");
      case UNKNOWN -> {}
    }
    boolean hybrid = parsed.hybrid() != null && name.parsed().hybrid() == null;
    boolean family = !hints.familyFits(name) && !epithets.isEmpty();
    if (family) {
      reasons.add("family_conflict");
    }
    return conflict || hybrid || family || otherRank(name);
  }

  private boolean otherRank(KnownName name) {
    var one = rank.of(parsed);
    var other = name.parsed().rank();
    boolean differs =
        one != null
            && other != null
            && one.belowSpecies()
            && one != NameRank.INFRASPECIFIC
            && other != NameRank.INFRASPECIFIC
            && one != other;
    if (differs) {
      reasons.add("rank_differs");
    }
    return differs;
  }

  /** What seems to be an author may be an epithet that is written as in a title. */
  final @Nullable Match titleCase() {
    var single = parsed.authorship().text();
    if (rank.forbidsEpithets()
        || !epithets.isEmpty()
        || single.isEmpty()
        || single.indexOf(' ') >= 0) {
      return null;
    }
    var epithet = NormalForm.exact(single);
    return epithet.chars().allMatch(Character::isLetter)
        ? exact(source.exact(List.of(genus + " " + epithet)))
        : null;
  }

  final Match abbreviated() {
    reasons.add("abbreviated_genus");
    var initials = genus.replace(".", "");
    var found =
        source.withEpithets(String.join(" ", epithets)).stream()
            .filter(KnownName::accepted)
            .filter(name -> name.genus().startsWith(initials))
            .filter(hints::kingdomFits)
            .toList();
    if (found.isEmpty()) {
      return Match.none(parsed, "abbreviated_genus");
    }
    doubtful = true;
    return Matcher.taxa(found).size() == 1
        ? answer(MatchKind.EXACT, found.getFirst(), true, 0)
        : several(found, MatchKind.EXACT);
  }
}
