package org.saola.store.redlist.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saola.json.JsonFields;
import org.saola.redlist.GreenStatus;
import org.saola.redlist.GreenStatus.Metric;
import org.saola.redlist.GreenStatus.People;
import org.saola.redlist.GreenStatus.Score;

/** Reads Green Status assessments (contract 3.5). */
public final class GreenStatusReader {
  private static final Set<String> KEYS = keys();

  private GreenStatusReader() {}

  private static Set<String> keys() {
    var keys =
        new HashSet<>(
            Set.of(
                "assessment_year",
                "weights",
                "justification",
                "assessor_names",
                "reviewer_names",
                "contributors",
                "facilitators",
                "compilers",
                "url",
                "assessment_date",
                "taxon"));
    keys.add("species_recovery_category");
    addScore(keys, "species_recovery_score");
    for (var metric :
        List.of(
            "conservation_legacy",
            "conservation_dependence",
            "conservation_gain",
            "recovery_potential")) {
      keys.add(metric + "_category");
      addScore(keys, metric);
    }
    return Set.copyOf(keys);
  }

  private static void addScore(Set<String> keys, String score) {
    keys.addAll(List.of(score + "_best", score + "_minimum", score + "_maximum"));
  }

  public static GreenStatus read(JsonFields fields) {
    fields.know(KEYS);
    return new GreenStatus(
        fields.findText("assessment_year"),
        fields.findText("weights"),
        fields.findText("justification"),
        fields.findText("species_recovery_category"),
        score(fields, "species_recovery_score"),
        metric(fields, "conservation_legacy"),
        metric(fields, "conservation_dependence"),
        metric(fields, "conservation_gain"),
        metric(fields, "recovery_potential"),
        new People(
            fields.findText("assessor_names"),
            fields.findText("reviewer_names"),
            fields.findText("contributors"),
            fields.findText("facilitators"),
            fields.findText("compilers")),
        fields.findText("url"),
        fields.findDate("assessment_date"),
        TaxonReader.find(fields));
  }

  private static Metric metric(JsonFields fields, String metric) {
    return new Metric(fields.findText(metric + "_category"), score(fields, metric));
  }

  private static Score score(JsonFields fields, String score) {
    return new Score(
        fields.findText(score + "_best"),
        fields.findText(score + "_minimum"),
        fields.findText(score + "_maximum"));
  }
}
