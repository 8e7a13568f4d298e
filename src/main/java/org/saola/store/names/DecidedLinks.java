package org.saola.store.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.store.decisions.LinkDecision;
import org.saola.store.decisions.LinkDecision.Prints;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceTaxon;

/** Links as people decided them, over those that were found by names. */
final class DecidedLinks {
  /** Evidence: the names of a side are others than those that were decided of. */
  static final String REOPENED = "decision-reopened";

  private static final int PRINT_LETTERS = 32;

  private final ReleaseNames speciesPlus;
  private final ReleaseNames redList;
  private final Map<List<SourceTaxon>, CrosswalkRow> rows = new LinkedHashMap<>();
  private final Set<SourceTaxon> equalByDecision = new HashSet<>();

  private DecidedLinks(ReleaseNames speciesPlus, ReleaseNames redList, List<CrosswalkRow> found) {
    this.speciesPlus = speciesPlus;
    this.redList = redList;
    found.forEach(row -> rows.put(List.of(row.cites(), row.redList()), row));
  }

  /** The links with all decisions of both datasets. */
  static List<CrosswalkRow> of(
      ReleaseNames speciesPlus,
      ReleaseNames redList,
      List<CrosswalkRow> found,
      List<LinkDecision> decisions) {
    var links = new DecidedLinks(speciesPlus, redList, found);
    decisions.forEach(links::apply);
    links.rows.replaceAll((_, row) -> links.doubtedByOther(row));
    return List.copyOf(links.rows.values());
  }

  /** What is equal to a taxon by decision leaves no place for another equal one by name. */
  private CrosswalkRow doubtedByOther(CrosswalkRow row) {
    boolean other =
        equalByDecision.contains(row.cites()) || equalByDecision.contains(row.redList());
    return other && !row.decided() && !row.question() && row.direction() == Direction.EQUAL
        ? row.doubted("another link was decided")
        : row;
  }

  private void apply(LinkDecision decision) {
    var cites = speciesPlus.find(decision.pair().citesId()).orElse(null);
    var other = redList.find(decision.pair().iucnId()).orElse(null);
    if (cites == null || other == null) {
      return; // of what is gone nothing can be said
    }
    var pair = List.of(cites, other);
    var computed = rows.get(pair);
    var verdict = decision.verdict();
    if (!prints(cites, other).equals(decision.prints())) {
      var doubtful = computed == null ? row(cites, other, decision, List.of()) : computed;
      if (doubtful != null) {
        rows.put(pair, doubtful.doubted(REOPENED));
      }
    } else if (verdict == null) {
      rows.remove(pair);
    } else {
      var evidence = computed == null ? List.<String>of() : computed.evidence();
      rows.put(pair, Objects.requireNonNull(row(cites, other, decision, evidence)));
      if (verdict.direction() == Direction.EQUAL) {
        equalByDecision.addAll(pair);
      }
    }
  }

  /** The link that was decided; null if that was none. */
  private static @Nullable CrosswalkRow row(
      SourceTaxon cites, SourceTaxon redList, LinkDecision decision, List<String> evidence) {
    var verdict = decision.verdict();
    if (verdict == null) {
      return null;
    }
    var all = new ArrayList<>(evidence);
    all.add(CrosswalkRow.DECIDED);
    return new CrosswalkRow(
        cites, redList, verdict.relation(), verdict.direction(), false, List.copyOf(all));
  }

  /** Of the names, synonyms and families of both sides. */
  static Prints prints(SourceTaxon cites, SourceTaxon redList) {
    return new Prints(print(cites), print(redList));
  }

  private static String print(SourceTaxon taxon) {
    var text =
        "%s\n%s\n%s\n%s\n%s"
            .formatted(
                taxon.accepted().name(),
                taxon.accepted().author(),
                taxon.rank(),
                taxon.family(),
                taxon.synonyms().stream()
                    .map(synonym -> synonym.name() + "\t" + synonym.author())
                    .sorted()
                    .collect(Collectors.joining("\n")));
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, PRINT_LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
