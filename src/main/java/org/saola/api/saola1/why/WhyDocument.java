package org.saola.api.saola1.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.listing.Designation;
import org.saola.listing.steps.Step;
import org.saola.status.law.LawBook;
import org.saola.status.why.ExplainedChange;
import org.saola.status.why.Explanation;
import org.saola.status.why.ListingWords;
import org.saola.taxonomy.Taxon;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An explanation as answers write it.
 *
 * @param day null = the day of the data
 */
record WhyDocument(LawBook law, Taxon taxon, @Nullable LocalDate day, ListingWords words) {

  /** Adds what a designation says; null where it had no law on that day. */
  void write(ObjectNode out, Designation designation) {
    var name = designation.name().toLowerCase(Locale.ROOT);
    var told = law.listings().told(designation, taxon, day);
    if (told.isEmpty()) {
      out.putNull(name);
      return;
    }
    var explanation = Explanation.of(taxon.id(), told.get());
    var said = out.putObject(name).put("listing", explanation.summary());
    var changes = said.putArray("changes");
    explanation.changes().forEach(change -> write(changes.addObject(), change));
    write(said.putArray("steps"), explanation.steps());
    var leftOut = said.putObject("left_out");
    explanation.leftOut().forEach((rule, count) -> leftOut.put(rule.code(), count));
  }

  private void write(ObjectNode out, ExplainedChange explained) {
    var change = words.change(explained.change());
    var madeOn = law.names().find(change.taxonConceptId());
    out.put("id", change.id())
        .put("change_type", change.type().sign())
        .put("listing", change.symbol())
        .put("effective_at", change.effectiveAt().toString())
        .put("party", law.isoCode(change.partyId()))
        .put("own", change.taxonConceptId() == taxon.id())
        .put("made_on", "cites:" + change.taxonConceptId())
        .put("made_on_name", madeOn == null ? null : madeOn.fullName())
        .put("outcome", explained.outcome().name().toLowerCase(Locale.ROOT))
        .put("current", explained.current())
        .put("text", words.change(change));
    write(out.putArray("steps"), explained.steps());
  }

  private void write(ArrayNode out, List<Step> steps) {
    for (var step : steps) {
      var written =
          out.addObject()
              .put("rule", step.rule().number())
              .put("code", step.rule().code())
              .put("taxon", "cites:" + step.taxon().id())
              .put("change", step.change())
              .put("by", step.by());
      var via = step.via();
      written.put("via", via == null ? null : "cites:" + via.id()).put("value", step.value());
      written.put("text", words.of(step));
    }
  }
}
