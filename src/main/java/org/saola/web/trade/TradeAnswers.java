package org.saola.web.trade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saola.decision.Caution;
import org.saola.decision.Decision;
import org.saola.decision.FiredRule;
import org.saola.decision.NamedRecord;
import org.saola.decision.NamedRecord.OfQuota;
import org.saola.decision.OpenQuestion;
import org.saola.decision.Outcome;
import org.saola.decision.Rule;
import org.saola.decision.Sentences;
import org.saola.decision.rules.TradeRules;
import org.saola.language.Language;
import org.saola.status.law.LawBook;
import org.saola.store.names.ReleaseNames;
import org.saola.taxonomy.match.MatchQuery;
import org.saola.taxonomy.match.Matcher;
import org.saola.web.trade.TradeAnswer.Paper;
import org.saola.web.trade.TradeAnswer.Taxon;
import org.saola.web.trade.TradeAnswer.YearQuota;

/**
 * Decides what is asked and tells it in one language.
 *
 * @param names in which near ones are looked for; none while they are being read
 */
record TradeAnswers(
    LawBook law, TradeRules rules, Choices choices, List<ReleaseNames> names, Language language) {

  TradeAnswer to(Asked asked) {
    var shipment = asked.shipment();
    var decision = rules.decide(shipment);
    var sentences = Sentences.in(language);
    return new TradeAnswer(
        decision.outcome(),
        sentences.of(decision.outcome()),
        decision.taxa().stream().map(this::taxon).toList(),
        decision.appendix(),
        decision.annex(),
        decision.documents().stream()
            .map(each -> new Paper(sentences.of(each.paper()), choices.country(each.country())))
            .toList(),
        decision.questions().stream().map(sentences::of).toList(),
        decision.mayTurnStricter(),
        findings(decision.evidence()),
        findings(decision.rejected()),
        decision.evidence().stream().flatMap(each -> quota(each, asked)).toList(),
        Caution.of(shipment, decision, law.dataDay()).stream().map(sentences::of).toList(),
        sentences.disclaimer(),
        law.dataDay(),
        candidates(asked, decision),
        asked.toApi(language));
  }

  private Taxon taxon(int id) {
    var concept = law.names().find(id);
    return new Taxon(concept == null ? "cites:" + id : concept.fullName(), "/species/cites:" + id);
  }

  /** The note of a record that several rules are about is told once. */
  private List<TradeFinding> findings(List<FiredRule> fired) {
    var told = new HashSet<String>();
    return fired.stream()
        .map(each -> TradeFinding.of(each, law, language))
        .map(each -> each.record() == null || told.add(each.record()) ? each : each.withoutNote())
        .toList();
  }

  /** A quota with an amount of which nothing says that it is of other specimens. */
  private Stream<YearQuota> quota(FiredRule fired, Asked asked) {
    if (fired.rule() != Rule.Q1 && fired.rule() != Rule.Q4) {
      return Stream.empty();
    }
    return NamedRecord.of(law, fired).stream()
        .filter(OfQuota.class::isInstance)
        .map(OfQuota.class::cast)
        .map(named -> quota(named, fired.rule() == Rule.Q1, asked));
  }

  private YearQuota quota(OfQuota named, boolean numbered, Asked asked) {
    var unit = named.unit() == null ? "" : named.unit().code();
    var name = unit.isEmpty() ? "" : choices.unit(unit);
    var note = Optional.ofNullable(named.quota().notes()).orElse("");
    var amount = named.quota().amount();
    if (amount == null || !numbered) {
      return new YearQuota(null, name, note, false);
    }
    double most = amount;
    return new YearQuota(
        named.quota().quantity(),
        name,
        note,
        asked.is("unit", unit) && asked.quantity().filter(much -> much > most).isPresent());
  }

  /** What may be meant: the names spelled so, of the same genus, near ones, common ones. */
  private List<Taxon> candidates(Asked asked, Decision decision) {
    var name = asked.value("taxon");
    if (name.isEmpty()) {
      return List.of();
    }
    if (decision.questions().contains(OpenQuestion.WHICH_ACCEPTED_NAME)) {
      return law.names().mayMean(name).stream()
          .map(concept -> new Taxon(concept.fullName(), asked.about("cites:" + concept.id())))
          .toList();
    }
    if (decision.outcome() != Outcome.UNKNOWN_TAXON) {
      return List.of();
    }
    var near = new LinkedHashSet<String>();
    for (var all : names) {
      var match = new Matcher(all.source(), List.of()).match(MatchQuery.of(name));
      match.taxa().forEach(taxon -> near.add(taxon.accepted().name()));
    }
    law.names().mayMean(name).forEach(concept -> near.add(concept.fullName()));
    var candidates = new ArrayList<Taxon>();
    near.forEach(each -> candidates.add(new Taxon(each, asked.about(each))));
    return candidates;
  }
}
