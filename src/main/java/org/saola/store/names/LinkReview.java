package org.saola.store.names;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.store.decisions.LinkDecision;
import org.saola.store.decisions.LinkDecision.Pair;
import org.saola.store.decisions.LinkDecision.Verdict;
import org.saola.store.decisions.LinkDecisions;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceTaxon;

/** Takes what people decide of links between the usual datasets. */
public final class LinkReview {
  private final Names names;
  private final LinkDecisions decisions;
  private final InstantSource clock;

  public LinkReview(Names names, LinkDecisions decisions, InstantSource clock) {
    this.names = names;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** What comes of a statement. */
  public enum Act {
    /** There is a link. */
    ACCEPT,
    /** There is none. */
    REJECT,
    /** Nobody decides; the names do. */
    WITHDRAW
  }

  /**
   * What somebody decides.
   *
   * @param cites id of the taxon of CITES, such as {@code cites:4521}
   * @param redList id of the taxon of the Red List, such as {@code iucn:12392}
   * @param relation of an accepted link; null = as it was found
   * @param direction null = as the relation has it
   * @param insteadOf id of the Red List taxon whose link is rejected with the same decision
   */
  public record LinkStatement(
      Act act,
      String cites,
      String redList,
      @Nullable String relation,
      @Nullable String direction,
      @Nullable String insteadOf,
      @Nullable String note) {}

  /**
   * Decides. May block.
   *
   * @param by who does
   * @return the links of the CITES taxon from now on
   * @throws UndecidableLink if that can't be
   */
  public List<CrosswalkRow> decide(LinkStatement statement, String by) {
    var crosswalk = crosswalk();
    var cites = taxon(crosswalk.speciesPlus(), statement.cites());
    var target = taxon(crosswalk.redList(), statement.redList());
    if (statement.act() == Act.WITHDRAW) {
      if (!decisions.withdraw(pair(crosswalk, cites, target))) {
        throw new UndecidableLink(
            "between-lists.undecided", statement.cites(), statement.redList());
      }
    } else {
      var made = new ArrayList<LinkDecision>();
      var signature = new Signature(statement.note(), by);
      var verdict =
          statement.act() == Act.ACCEPT
              ? verdict(statement, crosswalk.asFound().of(cites), target)
              : null;
      made.add(decision(crosswalk, cites, target, verdict, signature));
      var former = statement.insteadOf();
      if (former != null) {
        var rejected = taxon(crosswalk.redList(), former);
        made.add(decision(crosswalk, cites, rejected, null, signature));
      }
      decisions.keep(made);
    }
    names.refreshDecisions();
    return crosswalk().of(cites);
  }

  private ReleaseCrosswalk crosswalk() {
    return names
        .crosswalk(names.usual().speciesPlus(), names.usual().redList())
        .orElseThrow(() -> new UndecidableLink("between-lists.no-release"));
  }

  private static SourceTaxon taxon(ReleaseNames names, String id) {
    var number = id.substring(id.indexOf(':') + 1);
    return number.matches("\\d{1,9}") && id.equals(names.idPrefix() + ":" + number)
        ? names
            .find(Integer.parseInt(number))
            .orElseThrow(() -> new UndecidableLink("between-lists.taxon", id))
        : unreadable(names, id);
  }

  private static SourceTaxon unreadable(ReleaseNames names, String id) {
    throw new UndecidableLink("between-lists.id", id, names.dataset().id(), names.idPrefix());
  }

  private static Verdict verdict(
      LinkStatement statement, List<CrosswalkRow> found, SourceTaxon target) {
    var computed = found.stream().filter(row -> row.redList().equals(target)).findFirst();
    var named = statement.relation();
    if (named == null && computed.isEmpty()) {
      throw new UndecidableLink("between-lists.relation", words(Relation.values()));
    }
    var relation =
        named == null
            ? computed.orElseThrow().relation()
            : named(Relation.values(), named, "relation");
    var told = statement.direction();
    var direction =
        told == null ? relation.direction() : named(Direction.values(), told, "direction");
    if (direction == null && computed.isPresent() && computed.get().relation() == relation) {
      direction = computed.get().direction();
    }
    if (direction == null) {
      throw new UndecidableLink("between-lists.direction", words(Direction.values()));
    }
    if (relation.direction() != null && relation.direction() != direction) {
      throw new UndecidableLink("between-lists.always", word(relation), word(relation.direction()));
    }
    return new Verdict(relation, direction);
  }

  private static <E extends Enum<E>> E named(E[] all, String name, String what) {
    return Arrays.stream(all)
        .filter(each -> word(each).equals(name))
        .findFirst()
        .orElseThrow(() -> new UndecidableLink("between-lists.none", what, name, words(all)));
  }

  private static String words(Enum<?>[] all) {
    return Arrays.stream(all).map(LinkReview::word).collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Why and by whom. */
  private record Signature(@Nullable String note, String by) {}

  private LinkDecision decision(
      ReleaseCrosswalk crosswalk,
      SourceTaxon cites,
      SourceTaxon redList,
      @Nullable Verdict verdict,
      Signature signature) {
    return new LinkDecision(
        pair(crosswalk, cites, redList),
        verdict,
        signature.note(),
        signature.by(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        ReleaseCrosswalk.prints(cites, redList));
  }

  private static Pair pair(ReleaseCrosswalk crosswalk, SourceTaxon cites, SourceTaxon redList) {
    return new Pair(
        crosswalk.speciesPlus().dataset().id(),
        cites.number(),
        crosswalk.redList().dataset().id(),
        redList.number());
  }

  /** A decision with what has become of it. */
  public record Reviewed(LinkDecision decision, String cites, String redList, State state) {}

  /** What has become of a decision. */
  public enum State {
    HOLDS,
    /** The names of a side are others than they were: it has to be made again. */
    REOPENED,
    /** A side isn't an accepted taxon any more. */
    GONE
  }

  /** All decisions of the usual datasets, the newest first. May block. */
  public List<Reviewed> list() {
    var crosswalk = crosswalk();
    return decisions.list().stream()
        .filter(each -> each.pair().citesDataset().equals(crosswalk.speciesPlus().dataset().id()))
        .filter(each -> each.pair().iucnDataset().equals(crosswalk.redList().dataset().id()))
        .map(each -> reviewed(crosswalk, each))
        .toList();
  }

  private static Reviewed reviewed(ReleaseCrosswalk crosswalk, LinkDecision decision) {
    var pair = decision.pair();
    var cites = crosswalk.speciesPlus().find(pair.citesId());
    var redList = crosswalk.redList().find(pair.iucnId());
    boolean gone = cites.isEmpty() || redList.isEmpty();
    return new Reviewed(
        decision,
        crosswalk.speciesPlus().idPrefix() + ":" + pair.citesId(),
        crosswalk.redList().idPrefix() + ":" + pair.iucnId(),
        gone
            ? State.GONE
            : ReleaseCrosswalk.prints(cites.get(), redList.get()).equals(decision.prints())
                ? State.HOLDS
                : State.REOPENED);
  }
}
