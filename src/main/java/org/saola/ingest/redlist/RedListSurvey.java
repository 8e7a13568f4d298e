package org.saola.ingest.redlist;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.SharedNames;
import org.saola.ingest.TopicsMet;
import org.saola.redlist.Assessment;
import org.saola.redlist.RedListTaxon;
import org.saola.status.Topic;

/** What all records of an import together tell of their files. */
public final class RedListSurvey {
  /** The topics that show in records. */
  public static final Set<Topic> OBSERVABLE = observable();

  private final TopicsMet met = new TopicsMet();
  private final SharedNames names = new SharedNames();
  private @Nullable LocalDate newest;

  private static Set<Topic> observable() {
    var topics = EnumSet.copyOf(Topic.ofRedList());
    topics.removeAll(
        Set.of(Topic.FORMER_ASSESSMENTS, Topic.SUPPLEMENTARY_INFO, Topic.GREEN_STATUS));
    return Set.copyOf(topics);
  }

  public void add(Assessment assessment) {
    note(assessment.assessmentDate());
    note(beginning(assessment.yearPublished()));
    var texts = assessment.documentation();
    met.meet(
        Topic.NARRATIVES,
        texts.rationale() != null || texts.range() != null || texts.population() != null);
    met.meet(Topic.HABITATS, assessment.habitats());
    met.meet(Topic.THREATS, assessment.threats());
    met.meet(Topic.STRESSES, assessment.stresses());
    met.meet(Topic.CONSERVATION_ACTIONS, assessment.conservationActions());
    met.meet(Topic.RESEARCHES, assessment.researches());
    met.meet(Topic.USE_AND_TRADE, assessment.useAndTrade());
    met.meet(Topic.GROWTH_FORMS, assessment.growthForms());
    met.meet(Topic.FAOS, assessment.faos());
    met.meet(Topic.LMES, assessment.lmes());
    met.meet(Topic.SYSTEMS, assessment.systems());
    met.meet(Topic.BIOGEOGRAPHICAL_REALMS, assessment.biogeographicalRealms());
    met.meet(Topic.DISTRIBUTIONS, assessment.locations());
    met.meet(Topic.CREDITS, assessment.credits());
    met.meet(Topic.REFERENCES, assessment.references());
    met.meet(Topic.ERRATA, assessment.errata());
  }

  public void add(RedListTaxon taxon) {
    var name = taxon.name();
    var population = name.subpopulationName();
    var level =
        population == null
            ? taxon.level().name().toLowerCase(Locale.ROOT)
            : "subpopulation " + population;
    names.add(new SharedNames.Name(name.scientificName().strip(), level), name.sisId());
    met.meet(Topic.COMMON_NAMES, name.commonNames());
    met.meet(Topic.SYNONYMS, name.synonyms());
  }

  /** An assessment of a year was published in it or later. */
  private static @Nullable LocalDate beginning(@Nullable String year) {
    return year != null && year.strip().matches("[12]\\d{3}")
        ? LocalDate.of(Integer.parseInt(year.strip()), Month.JANUARY, 1)
        : null;
  }

  private void note(@Nullable LocalDate day) {
    if (day != null && (newest == null || day.isAfter(newest))) {
      newest = day;
    }
  }

  /** The topics of which there was anything. */
  public Set<Topic> met() {
    return met.all();
  }

  /** The day of the newest assessment; empty when none has a day or a year. */
  public Optional<LocalDate> newestDay() {
    return Optional.ofNullable(newest);
  }

  public SharedNames names() {
    return names;
  }
}
