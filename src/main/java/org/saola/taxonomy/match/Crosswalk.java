package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.saola.taxonomy.match.Links.Link;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.compare.Agreement;
import org.saola.taxonomy.match.compare.EditDistance;
import org.saola.taxonomy.name.NormalForm;

/**
 * Relates the taxa of CITES to those of the Red List by their names and synonyms, from which a
 * category or an appendix may be carried over, or must not.
 */
public final class Crosswalk {
  private static final int NEAR_GENUS = 2;

  private final List<SourceTaxon> cites;
  private final List<SourceTaxon> redList;
  private final NameSource redListNames;
  private final Links links;
  private final List<CrosswalkRow> rows = new ArrayList<>();

  private Crosswalk(List<SourceTaxon> cites, List<SourceTaxon> redList, NameSource redListNames) {
    this.cites = cites;
    this.redList = redList;
    this.redListNames = redListNames;
    this.links = new Links(cites, redListNames);
  }

  /** The links, in the order of the CITES taxa; genus listings come last. */
  public static List<CrosswalkRow> of(
      List<SourceTaxon> cites, List<SourceTaxon> redList, NameSource redListNames) {
    var crosswalk = new Crosswalk(cites, redList, redListNames);
    cites.forEach(crosswalk::relate);
    crosswalk.addGenusListings();
    crosswalk.doubtSeveralEquals();
    return List.copyOf(crosswalk.rows);
  }

  /** Of what is equal to two taxa of the other side, at most one can be right. */
  private void doubtSeveralEquals() {
    var equals = new HashMap<SourceTaxon, Integer>();
    rows.stream()
        .filter(CrosswalkRow::statedEqual)
        .flatMap(row -> Stream.of(row.cites(), row.redList()))
        .forEach(taxon -> equals.merge(taxon, 1, Integer::sum));
    rows.replaceAll(row ->
        row.statedEqual()
                && equals.getOrDefault(row.cites(), 0) + equals.getOrDefault(row.redList(), 0) > 2
            ? row.doubted("several are equal by name")
            : row);
  }

  private void relate(SourceTaxon taxon) {
    var name = KnownName.accepted(taxon);
    if (name.epithets().isEmpty()) {
      return;
    }
    var all = links.of(taxon);
    var strong = all.entrySet().stream().filter(each -> each.getValue().strong()).toList();
    if (strong.isEmpty()) {
      withoutSharedName(name, all);
      return;
    }
    boolean shares = all.size() > strong.size();
    long parts = strong.stream().filter(each -> part(each.getValue())).count();
    for (var each : strong) {
      boolean lump = lumped(each.getKey());
      boolean split = parts > 1 && part(each.getValue());
      if (split || lump) {
        boolean crosswise =
            split ? lump || links.shared(each.getKey()) : all.size() > 1 || parts > 1;
        rows.add(
            new CrosswalkRow(
                taxon,
                each.getKey(),
                split ? Relation.SPLIT : Relation.LUMP,
                split ? Direction.CITES_BROADER : Direction.CITES_NARROWER,
                crosswise || shares,
                each.getValue().evidence()));
      } else {
        single(name, each, shares || strong.size() > 1 || links.shared(each.getKey()));
      }
    }
  }

  /** A name of the Red List that is accepted or a synonym in CITES is a part of its taxon. */
  private static boolean part(Link link) {
    return link.sameName || link.citesSynonym;
  }

  /**
   * Whether several CITES taxa of one rank bear the name of a Red List taxon, or one of its
   * synonyms that isn't accepted there itself.
   */
  private boolean lumped(SourceTaxon other) {
    int rank = words(other);
    return links.cites(other).stream()
            .filter(taxon -> words(taxon) == rank)
            .filter(taxon -> bears(links.of(taxon), other))
            .count()
        > 1;
  }

  private static boolean bears(Map<SourceTaxon, Link> all, SourceTaxon other) {
    var link = all.get(other);
    return link != null
        && (link.sameName
            || (link.redListSynonym && all.values().stream().noneMatch(each -> each.sameName)));
  }

  private static int words(SourceTaxon taxon) {
    return KnownName.accepted(taxon).depth();
  }

  private void single(KnownName name, Map.Entry<SourceTaxon, Link> each, boolean doubt) {
    var other = KnownName.accepted(each.getKey());
    var link = each.getValue();
    boolean conflict = Agreement.of(name.authorship(), other.authorship()) == Agreement.CONFLICT;
    if (link.sameName) {
      boolean crossed = link.citesSynonym || link.redListSynonym;
      rows.add(
          new CrosswalkRow(
              name.taxon(),
              other.taxon(),
              name.parsed().written().equals(other.parsed().written())
                  ? Relation.EXACT
                  : Relation.SPELLING,
              Direction.EQUAL,
              doubt || conflict || crossed,
              link.evidence()));
      return;
    }
    boolean sameRank = name.depth() == other.depth();
    var relation = sameRank ? byForm(name, other) : Relation.SYNONYM;
    boolean equal = relation != Relation.SYNONYM || (link.citesSynonym && link.redListSynonym);
    var direction =
        equal
            ? Direction.EQUAL
            : link.citesSynonym ? Direction.CITES_BROADER : Direction.CITES_NARROWER;
    boolean moved = relation != Relation.SYNONYM && conflict;
    rows.add(
        new CrosswalkRow(
            name.taxon(),
            other.taxon(),
            relation,
            direction,
            doubt || moved || !sameRank,
            link.evidence()));
  }

  private static Relation byForm(KnownName one, KnownName other) {
    boolean stem = NormalForm.stem(one.lastEpithet()).equals(NormalForm.stem(other.lastEpithet()));
    boolean spelling =
        stem
            || NormalForm.spelling(one.lastEpithet())
                .equals(NormalForm.spelling(other.lastEpithet()))
            || EditDistance.of(one.joined(), other.joined(), 1) <= 1;
    boolean genus = one.genus().equals(other.genus());
    boolean slip =
        genus
            && Agreement.of(one.authorship(), other.authorship()) == Agreement.AGREE
            && EditDistance.of(one.joined(), other.joined(), 2) <= 2;
    boolean near = genus || EditDistance.of(one.genus(), other.genus(), NEAR_GENUS) <= NEAR_GENUS;
    if (slip || (near && spelling)) {
      return Relation.SPELLING;
    }
    return stem ? Relation.GENUS_TRANSFER : Relation.SYNONYM;
  }

  private void withoutSharedName(KnownName name, Map<SourceTaxon, Link> shared) {
    shared.forEach((other, link) ->
        rows.add(
            new CrosswalkRow(
                name.taxon(), other, Relation.SYNONYM, Direction.EQUAL, true, link.evidence())));
    if (name.depth() > 1) {
      partOfSpecies(name);
    } else if (shared.isEmpty()) {
      bySpelling(name);
    }
  }

  private void partOfSpecies(KnownName name) {
    var species = redListNames.exact(List.of(name.genus() + " " + name.epithets().getFirst()));
    boolean raised =
        redListNames.withEpithets(name.lastEpithet()).stream()
            .filter(KnownName::accepted)
            .anyMatch(other -> sameFamily(name, other) || other.genus().equals(name.genus()));
    species.stream()
        .filter(KnownName::accepted)
        .filter(other -> new Hints(name.taxon().kingdom(), "").kingdomFits(other))
        .forEach(other ->
            rows.add(
                new CrosswalkRow(
                    name.taxon(),
                    other.taxon(),
                    Relation.SUBSPECIES_OF,
                    Direction.CITES_NARROWER,
                    raised && !name.epithets().getFirst().equals(name.lastEpithet()),
                    List.of("species part is a Red List name"))));
  }

  /** Endings, spellings, one slip, a near genus; stated only if the authors agree. */
  private void bySpelling(KnownName name) {
    var found = new LinkedHashSet<KnownName>();
    redListNames.ofGenus(name.genus()).stream()
        .filter(other -> nearEpithet(name, other))
        .forEach(found::add);
    redListNames.withEpithetStem(NormalForm.stem(name.joined())).stream()
        .filter(other -> sameFamily(name, other))
        .filter(other -> EditDistance.of(name.genus(), other.genus(), NEAR_GENUS) <= NEAR_GENUS)
        .forEach(found::add);
    found.removeIf(other ->
        !other.accepted()
            || other.depth() != 1
            || !new Hints(name.taxon().kingdom(), "").kingdomFits(other)
            || !links.cites(other.taxon()).isEmpty());
    for (var other : found) {
      boolean agree = Agreement.of(name.authorship(), other.authorship()) == Agreement.AGREE;
      rows.add(
          new CrosswalkRow(
              name.taxon(),
              other.taxon(),
              Relation.SPELLING,
              Direction.EQUAL,
              !agree || found.size() > 1,
              List.of("near spelling", agree ? "author-agree" : "author not known to agree")));
    }
  }

  private static boolean nearEpithet(KnownName one, KnownName other) {
    return !EditDistance.farther(one.letters(), other.letters(), NEAR_GENUS + 1)
        && (NormalForm.spelling(one.joined()).equals(NormalForm.spelling(other.joined()))
            || EditDistance.of(one.joined(), other.joined(), 1) <= 1);
  }

  private static boolean sameFamily(KnownName one, KnownName other) {
    return one.taxon().family().equalsIgnoreCase(other.taxon().family());
  }

  private void addGenusListings() {
    var genera = new HashMap<String, SourceTaxon>();
    for (var taxon : cites) {
      if (taxon.rank().equals("genus")) {
        genera.put(NormalForm.exact(taxon.accepted().name()), taxon);
      }
    }
    for (var taxon : redList) {
      var name = KnownName.accepted(taxon);
      var genus = genera.get(name.genus());
      boolean linked = !links.cites(taxon).isEmpty();
      if (genus != null && !linked && genus.kingdom().equalsIgnoreCase(taxon.kingdom())) {
        rows.add(
            new CrosswalkRow(
                genus,
                taxon,
                Relation.HIGHER_LISTING_ONLY,
                Direction.CITES_BROADER,
                false,
                List.of("only its genus is in the CITES index")));
      }
    }
  }
}
