package org.saola.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.saola.gzip.Deflated;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListItem;
import org.saola.store.redlist.RedListQuery;
import org.saola.store.redlist.StoredDocument;
import org.saola.store.redlist.TaxonSummary;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;

/** Assessments of taxa of no world, and releases of them. */
public final class InventedAssessments {
  public static final ReleaseDescription DESCRIPTION =
      new ReleaseDescription("redlist-json", "invented", "Nobody (2020)");
  static final Coded GLOBAL = new Coded("1", "Global");
  static final Coded EUROPE = new Coded("2", "Europe");

  private static final List<Group> GROUPS =
      List.of(Group.COMPREHENSIVE_GROUPS, Group.THREATS, Group.COUNTRIES, Group.FAMILY);
  private static final List<List<Coded>> SCOPES =
      List.of(List.of(GLOBAL), List.of(GLOBAL, EUROPE), List.of(EUROPE));
  private static final List<Level> LEVELS = List.of(Level.values());
  private static final int CODES = 5;
  private static final int YEARS = 6;

  private InventedAssessments() {}

  /** An assessment and the lists it belongs to. */
  public record Listed(AssessmentSummary summary, List<Facet> facets) {}

  public static AssessmentSummary summary(int id, int sisId, @Nullable LocalDate date) {
    return new AssessmentSummary(
        id,
        sisId,
        date,
        date == null ? null : Integer.toString(date.getYear()),
        true,
        false,
        false,
        null,
        "Mirus no" + sisId,
        "LC",
        List.of(GLOBAL),
        Level.SPECIES);
  }

  /** Any assessments; ids are unique and in no order. */
  public static List<Listed> random(int count, long seed) {
    var random = new Random(seed);
    var ids = random.ints(1, 1 << 28).distinct().limit(count).toArray();
    var all = new ArrayList<Listed>();
    for (int id : ids) {
      all.add(new Listed(random(id, random), facets(random)));
    }
    return all;
  }

  private static AssessmentSummary random(int id, Random random) {
    int sisId = 1 + random.nextInt(300);
    var date = LocalDate.of(2015 + random.nextInt(YEARS), 1 + random.nextInt(12), 1);
    return new AssessmentSummary(
        id,
        sisId,
        random.nextInt(20) == 0 ? null : date,
        random.nextInt(20) == 0 ? null : Integer.toString(date.getYear()),
        random.nextBoolean(),
        random.nextInt(4) == 0,
        random.nextInt(9) == 0,
        random.nextBoolean() ? null : "A" + random.nextInt(50),
        "Mirus no" + sisId,
        random.nextBoolean() ? "LC" : "LR/nt",
        SCOPES.get(random.nextInt(SCOPES.size())),
        LEVELS.get(sisId % LEVELS.size()));
  }

  private static List<Facet> facets(Random random) {
    var facets = new ArrayList<Facet>();
    for (var group : GROUPS) {
      for (int left = random.nextInt(3); left > 0; left--) {
        facets.add(new Facet(group, code(group, random.nextInt(CODES))));
      }
    }
    return facets;
  }

  private static String code(Group group, int number) {
    return group.rank() ? "MIRIDAE" + number : number + "_1";
  }

  /** Conditions of which each assessment fulfils some. */
  public static RedListQuery randomQuery(Random random) {
    var group = GROUPS.get(random.nextInt(GROUPS.size()));
    var list =
        random.nextInt(4) == 0 ? null : new Facet(group, code(group, random.nextInt(CODES + 1)));
    return RedListQuery.of(list)
        .latest(maybe(random))
        .publishedIn(
            random.nextInt(3) == 0 ? Integer.toString(2014 + random.nextInt(YEARS + 1)) : null)
        .forScope(random.nextInt(3) == 0 ? Integer.toString(1 + random.nextInt(3)) : null)
        .possiblyExtinct(maybe(random))
        .possiblyExtinctInTheWild(maybe(random))
        .speciesOnly(random.nextBoolean())
        .newestFirst(random.nextBoolean())
        .build();
  }

  private static @Nullable Boolean maybe(Random random) {
    return random.nextInt(3) > 0 ? null : (Boolean) random.nextBoolean();
  }

  public static TaxonSummary taxon(int sisId, @Nullable String genus, @Nullable String species) {
    return new TaxonSummary(sisId, genus, species, null, null, Level.SPECIES);
  }

  public static Deflated deflated(String text) {
    var deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      return Deflated.of(text.getBytes(UTF_8), deflater);
    } finally {
      deflater.end();
    }
  }

  /** A taxon with no more than it must have. */
  public static RedListItem.Taxon item(TaxonSummary summary) {
    int id = summary.sisId();
    var name =
        new RedListTaxon.Name(
            id,
            "Mirus no" + id,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of());
    return new RedListItem.Taxon(
        summary,
        taxonDocument(id),
        new RedListTaxon(name, List.of(), List.of(), List.of(), summary.level()));
  }

  /** What is stored of a taxon, with no more than it must have. */
  public static Deflated taxonDocument(int sisId) {
    return deflated("{\"sis_id\":%d,\"scientific_name\":\"Mirus no%1$d\"}".formatted(sisId));
  }

  /** As long as real ones: some are stored as they are, others deflated. */
  public static StoredDocument document(int id) {
    return new StoredDocument(
        deflated("{\"id\":" + id + ",\"citation\":\"" + "Mirus. ".repeat(id % 100)),
        deflated("\"}"));
  }

  /** What the two pieces of a document say, without a date between them. */
  public static String plain(int id) {
    return "{\"id\":" + id + ",\"citation\":\"" + "Mirus. ".repeat(id % 100) + "\"}";
  }

  public static void add(
      ReleaseDraft<RedListItem> draft, AssessmentSummary summary, Facet... facets) {
    draft.add(
        new RedListItem.Assessed(summary, List.of(facets), document(summary.assessmentId()), null));
  }

  public static Release publish(Database database, List<Listed> assessments) {
    try (var draft = database.releases().beginRedList(Dataset.RED_LIST, DESCRIPTION)) {
      for (var each : assessments) {
        add(draft, each.summary(), each.facets().toArray(Facet[]::new));
      }
      return draft.publish();
    }
  }
}
