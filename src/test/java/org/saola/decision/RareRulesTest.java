package org.saola.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules that few shipments meet, each by facts that are invented for it. */
class RareRulesTest {
  private static final String DAY = "2022-06-01";

  @Test
  void t5NobodyKnowsTheName() {
    var decision = new InventedLaw().decide(shipment("Nobody knows", "KE", "US").asked());
    assertThat(decision.outcome()).isEqualTo(Outcome.UNKNOWN_TAXON);
    assertThat(fired(decision)).containsExactly("T5");
  }

  @Test
  void t8ASubspeciesIsInAnotherAppendix() {
    var law = new InventedLaw().cites("II", "1980-01-01").subspecies("I", "1990-01-01");
    var decision = law.decide(shipment("KE", "US").source("W").purpose("P").asked());
    assertThat(fired(decision)).contains("T8", "C9");
    assertThat(decision.questions()).contains(OpenQuestion.IDENTIFY_SUBSPECIES);
    assertThat(decision.mayTurnStricter()).isTrue();
  }

  @Test
  void c3aWhatLivesIsNoPersonalEffect() {
    var law = new InventedLaw().cites("II", "1980-01-01");
    var decision = law.decide(shipment("KE", "US").source("W").term("LIV").effects("KE").asked());
    assertThat(fired(decision)).contains("C3a", "C9");
    assertThat(decision.rejected()).extracting(FiredRule::toString).containsExactly("C3a");
    assertThat(documents(decision)).containsExactly("export_permit@KE");
  }

  @Test
  void c3bAppendixOneIsNotBroughtHomeFreely() {
    var law = new InventedLaw().cites("I", "1980-01-01");
    var decision =
        law.decide(shipment("KE", "US").source("W").purpose("P").term("SKI").effects("US").asked());
    assertThat(fired(decision)).contains("C3b", "C7");
    assertThat(documents(decision)).containsExactly("export_permit@KE", "import_permit@US");
  }

  @Test
  void rulesThatAlwaysAskSomebodySaySo() {
    var law = new InventedLaw().cites("II", "1980-01-01");
    var claimed = law.decide(shipment("KE", "US").source("O").purpose("P").asked());
    var effects =
        law.decide(shipment("KE", "US").source("W").purpose("P").term("SKI").effects("US").asked());
    assertThat(claimed.questions()).containsExactly(OpenQuestion.ACQUISITION_DATE_NEEDED);
    assertThat(asking(claimed)).containsExactly(Rule.C2);
    assertThat(effects.questions()).containsExactly(OpenQuestion.PERSONAL_EFFECTS_EXPORT_PERMIT);
    assertThat(asking(effects)).containsExactly(Rule.C3C);
  }

  private static Stream<Rule> asking(Decision decision) {
    return decision.evidence().stream().map(FiredRule::rule).filter(Rule::leavesQuestion);
  }

  @Test
  void c8qAMissingPurposeMayBarIt() {
    var law = new InventedLaw().cites("I", "1980-01-01");
    var decision = law.decide(shipment("KE", "US").source("W").asked());
    assertThat(decision.outcome()).isEqualTo(Outcome.DOCUMENTS_REQUIRED);
    assertThat(fired(decision)).contains("C8q");
    assertThat(decision.questions()).containsExactly(OpenQuestion.PURPOSE_NEEDED);
    assertThat(decision.mayTurnStricter()).isTrue();
  }

  @Test
  void c12ReExportOfAppendixThree() {
    var law = new InventedLaw().third("KE", "1990-01-01");
    var decision = law.decide(shipment("DE", "US").origin("KE").source("W").asked());
    assertThat(fired(decision)).contains("C12", "E1");
    assertThat(documents(decision)).containsExactly("re_export_certificate@DE");
  }

  @Test
  void e11wWorkedLongAgo() {
    var law = new InventedLaw().cites("I", "1980-01-01").annex("A");
    var decision =
        law.decide(shipment("US", "DE").source("O").purpose("T").acquiredOn("1947-03-02").asked());
    assertThat(fired(decision)).contains("C1", "E10", "E11w").doesNotContain("E11");
    assertThat(decision.questions()).contains(OpenQuestion.WORKED_SPECIMEN);
    assertThat(decision.outcome()).isEqualTo(Outcome.DOCUMENTS_REQUIRED);
  }

  @Test
  void e11wEndsOnThatDay() {
    var law = new InventedLaw().cites("I", "1980-01-01").annex("A");
    var decision =
        law.decide(shipment("US", "DE").source("O").purpose("T").acquiredOn("1947-03-03").asked());
    assertThat(fired(decision)).contains("E11").doesNotContain("E11w");
    assertThat(decision.outcome()).isEqualTo(Outcome.NOT_PERMITTED);
  }

  @Test
  void e14ImportOfAnnexC() {
    var law = new InventedLaw().third("KE", "1990-01-01").annex("C");
    var decision = law.decide(shipment("KE", "DE").source("W").purpose("P").asked());
    assertThat(fired(decision)).contains("C10", "E14");
    assertThat(documents(decision)).containsExactly("export_permit@KE", "import_notification@DE");
  }

  @Test
  void e22ExportOfAnnexD() {
    var decision = new InventedLaw().annex("D").decide(shipment("DE", "US").source("W").asked());
    assertThat(fired(decision)).contains("E22");
    assertThat(decision.outcome()).isEqualTo(Outcome.NO_CONTROL);
  }

  @Test
  void e23WildSpecimensOfAnnexAAreNotSoldAbroad() {
    var law = new InventedLaw().annex("A");
    var decision = law.decide(shipment("DE", "US").source("W").purpose("T").asked());
    assertThat(fired(decision)).contains("E20", "E23");
    assertThat(decision.outcome()).isEqualTo(Outcome.NOT_PERMITTED);
  }

  @Test
  void e23SparesWhatIsPreConvention() {
    var law = new InventedLaw().cites("I", "1980-01-01").annex("A");
    var decision =
        law.decide(shipment("DE", "US").source("O").purpose("T").acquiredOn("1979-12-31").asked());
    assertThat(fired(decision)).contains("C1", "E20", "E21").doesNotContain("E23");
    assertThat(documents(decision)).containsExactly("export_permit@DE");
  }

  @Test
  void e52TheMoreSpecificOpinionCounts() {
    var law =
        new InventedLaw()
            .cites("II", "1980-01-01")
            .annex("B")
            .opinion(1, "KE", "NEGATIVE_OPINION", false)
            .opinion(2, "KE", "POSITIVE_OPINION", true);
    var decision = law.decide(shipment("KE", "DE").source("W").purpose("P").asked());
    assertThat(fired(decision)).contains("E46:2").doesNotContain("E45:1");
    assertThat(decision.rejected()).extracting(FiredRule::toString).containsExactly("E52:1");
    assertThat(decision.outcome()).isEqualTo(Outcome.DOCUMENTS_REQUIRED);
  }

  @Test
  void fromTheSeaTheStateOfIntroductionCertifies() {
    var law = new InventedLaw().cites("II", "1980-01-01");
    var decision =
        law.decide(
            shipment(InventedLaw.SPECIES, null, "US").source("X").acquiredOn("1979-12-31").asked());
    assertThat(documents(decision)).containsExactly("pre_convention_certificate@US");
  }

  @Test
  void dataWithoutPopulationsAreForPeople() {
    assertThat(Decision.untold().outcome()).isEqualTo(Outcome.NEEDS_HUMAN);
    assertThat(Decision.untold().documents()).isEmpty();
  }

  private static Stream<String> firedRules(Decision decision) {
    return decision.evidence().stream()
        .map(finding ->
            finding.rule().code().matches("E4.|E5.") ? finding.toString() : finding.rule().code());
  }

  private static List<String> fired(Decision decision) {
    return firedRules(decision).toList();
  }

  private static List<String> documents(Decision decision) {
    return decision.documents().stream()
        .map(each -> each.paper().code() + "@" + each.country())
        .toList();
  }

  private static Asked shipment(String exporter, String importer) {
    return shipment(InventedLaw.SPECIES, exporter, importer);
  }

  private static Asked shipment(String taxon, @Nullable String exporter, String importer) {
    return new Asked(
        new Shipment(
            taxon, exporter, importer, null, DAY, null, null, null, null, false, null, null));
  }

  /** A shipment that is told step by step. */
  private record Asked(Shipment asked) {
    Asked origin(String origin) {
      return with(origin, asked.source(), asked.purpose(), asked.term(), asked.acquiredOn());
    }

    Asked source(String source) {
      return with(asked.origin(), source, asked.purpose(), asked.term(), asked.acquiredOn());
    }

    Asked purpose(String purpose) {
      return with(asked.origin(), asked.source(), purpose, asked.term(), asked.acquiredOn());
    }

    Asked term(String term) {
      return with(asked.origin(), asked.source(), asked.purpose(), term, asked.acquiredOn());
    }

    Asked acquiredOn(String day) {
      return with(asked.origin(), asked.source(), asked.purpose(), asked.term(), day);
    }

    private Asked with(
        @Nullable String origin,
        @Nullable String source,
        @Nullable String purpose,
        @Nullable String term,
        @Nullable String acquiredOn) {
      return new Asked(
          new Shipment(
              asked.taxon(),
              asked.exporter(),
              asked.importer(),
              origin,
              asked.date(),
              source,
              purpose,
              term,
              acquiredOn,
              asked.personalEffects(),
              asked.residence(),
              asked.registeredOperation()));
    }

    Asked effects(String residence) {
      return new Asked(
          new Shipment(
              asked.taxon(),
              asked.exporter(),
              asked.importer(),
              asked.origin(),
              asked.date(),
              asked.source(),
              asked.purpose(),
              asked.term(),
              asked.acquiredOn(),
              true,
              residence,
              asked.registeredOperation()));
    }
  }
}
