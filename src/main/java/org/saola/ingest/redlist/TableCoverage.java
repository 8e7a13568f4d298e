package org.saola.ingest.redlist;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.saola.status.Coverage;
import org.saola.status.Extent;
import org.saola.status.Topic;

/**
 * Which topics the tables of several downloads had. A topic is there as a whole when each download
 * that lists assessments has its table.
 */
final class TableCoverage {
  private static final List<String> NARRATIVES =
      List.of("rationale", "habitat", "threats", "population", "range", "useTrade");

  private final Map<String, Set<Topic>> topics = new HashMap<>();
  private final Set<String> downloads = new TreeSet<>();

  /** Notes that a download has a table, be it without rows. */
  void note(RedListTable table, String file) {
    switch (table) {
      case SIMPLE_SUMMARY, ASSESSMENTS, ASSESSMENTS_WITH_HTML -> downloads.add(folder(file));
      case COMMON_NAMES -> add(Topic.COMMON_NAMES, file);
      case SYNONYMS -> add(Topic.SYNONYMS, file);
      case COUNTRIES -> add(Topic.DISTRIBUTIONS, file);
      case FAO -> add(Topic.FAOS, file);
      case LME -> add(Topic.LMES, file);
      case HABITATS -> add(Topic.HABITATS, file);
      case THREATS -> add(Topic.THREATS, file);
      case CONSERVATION_NEEDED -> add(Topic.CONSERVATION_ACTIONS, file);
      case RESEARCH_NEEDED -> add(Topic.RESEARCHES, file);
      case USETRADE -> add(Topic.USE_AND_TRADE, file);
      case PLANT_SPECIFIC -> add(Topic.GROWTH_FORMS, file);
      case CREDITS -> add(Topic.CREDITS, file);
      case REFERENCES -> add(Topic.REFERENCES, file);
      case ALL_OTHER_FIELDS -> add(Topic.SUPPLEMENTARY_INFO, file);
      case TAXONOMY, TAXONOMY_WITH_HTML, DOIS -> {}
    }
  }

  /** Notes which columns a table has. */
  void note(RedListTable table, String file, Predicate<String> present) {
    if (table == RedListTable.ASSESSMENTS || table == RedListTable.ASSESSMENTS_WITH_HTML) {
      addIf(NARRATIVES.stream().anyMatch(present), Topic.NARRATIVES, file);
      addIf(present.test("systems"), Topic.SYSTEMS, file);
      addIf(present.test("realm"), Topic.BIOGEOGRAPHICAL_REALMS, file);
    }
    addIf(table == RedListTable.THREATS && present.test("stressCode"), Topic.STRESSES, file);
  }

  private void addIf(boolean there, Topic topic, String file) {
    if (there) {
      add(topic, file);
    }
  }

  private void add(Topic topic, String file) {
    topics.computeIfAbsent(folder(file), _ -> EnumSet.noneOf(Topic.class)).add(topic);
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** Of all downloads together; tables hold neither errata nor Green Status. */
  Coverage coverage() {
    var coverage =
        Coverage.of(Topic.ofRedList(), Extent.NONE).with(Extent.PART, Topic.FORMER_ASSESSMENTS);
    for (var topic : Topic.ofRedList()) {
      var having =
          topics.entrySet().stream().filter(entry -> entry.getValue().contains(topic)).toList();
      if (!having.isEmpty()) {
        boolean all =
            downloads.stream()
                .allMatch(
                    download -> having.stream().anyMatch(entry -> entry.getKey().equals(download)));
        coverage = coverage.with(all ? Extent.WHOLE : Extent.PART, topic);
      }
    }
    return coverage;
  }
}
