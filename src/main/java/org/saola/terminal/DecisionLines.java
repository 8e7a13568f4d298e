package org.saola.terminal;

import java.io.PrintWriter;
import java.util.List;
import org.saola.decision.Caution;
import org.saola.decision.Decision;
import org.saola.decision.FiredRule;
import org.saola.decision.Sentences;
import org.saola.decision.Shipment;
import org.saola.language.Language;
import org.saola.publish.source.ServedLaw;

/** What was decided of a shipment, line by line. */
public final class DecisionLines {
  private DecisionLines() {}

  /** Which documents a shipment needs, why, of what to beware, and where that comes from. */
  public static void write(PrintWriter out, ServedLaw law, Shipment shipment, Language language) {
    var decision = law.trade().decide(shipment);
    var sentences = Sentences.in(language);
    write(out, decision, sentences);
    Caution.of(shipment, decision, law.book().dataDay())
        .forEach(caution -> out.printf("  ! %s%n", sentences.of(caution)));
    out.printf("  %s%n  %s%n", sentences.disclaimer(), law.source());
  }

  private static void write(PrintWriter out, Decision decision, Sentences sentences) {
    out.printf("%s: %s%n", decision.outcome().code(), sentences.of(decision.outcome()));
    if (decision.appendix() != null) {
      out.printf("  CITES %s%n", decision.appendix());
    }
    if (decision.annex() != null) {
      out.printf("  EU %s%n", decision.annex());
    }
    decision
        .documents()
        .forEach(document ->
            out.printf("  - %s, %s%n", sentences.of(document.paper()), document.country()));
    decision
        .questions()
        .forEach(question -> out.printf("  ? %s (%s)%n", sentences.of(question), question.code()));
    write(out, "  + ", decision.evidence(), sentences);
    write(out, "  x ", decision.rejected(), sentences);
  }

  private static void write(
      PrintWriter out, String mark, List<FiredRule> findings, Sentences sentences) {
    for (var finding : findings) {
      out.printf(
          "%s%s  %s [%s]%n", mark, finding, sentences.of(finding.rule()), finding.rule().law());
    }
  }
}
