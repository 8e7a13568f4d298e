package org.saola.store.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.saola.store.decisions.LinkDecision.Pair;
import org.saola.store.decisions.LinkDecision.Prints;
import org.saola.store.decisions.LinkDecision.Verdict;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.Relation.Direction;

/** What people decided of the links between taxa; imports don't touch it. */
public final class LinkDecisions {
  private static final String OF_PAIR =
      "cites_dataset = ? and cites_id = ? and iucn_dataset = ? and iucn_id = ?";

  private final Connections connections;

  public LinkDecisions(Connections connections) {
    this.connections = connections;
  }

  /** All, the newest first. */
  public List<LinkDecision> list() {
    return connections.read(handle ->
        handle
            .createQuery("select * from link_decision order by decided_at desc, cites_id, iucn_id")
            .map((row, _) -> read(row))
            .list());
  }

  private static LinkDecision read(ResultSet row) throws SQLException {
    var relation = row.getString("relation");
    return new LinkDecision(
        new Pair(
            row.getString("cites_dataset"),
            row.getInt("cites_id"),
            row.getString("iucn_dataset"),
            row.getInt("iucn_id")),
        relation == null
            ? null
            : new Verdict(
                Relation.valueOf(relation), Direction.valueOf(row.getString("direction"))),
        row.getString("note"),
        row.getString("decided_by"),
        Microseconds.at(row.getLong("decided_at")),
        new Prints(row.getString("cites_print"), row.getString("iucn_print")));
  }

  /** Keeps decisions, all or none; of the same pairs they take the place of earlier ones. */
  public void keep(List<LinkDecision> decisions) {
    connections.write(handle -> {
      for (var decision : decisions) {
        var pair = decision.pair();
        handle.execute("delete from link_decision where " + OF_PAIR, values(pair));
        var verdict = decision.verdict();
        handle.execute(
            """
            insert into link_decision (cites_dataset, cites_id, iucn_dataset, iucn_id, relation,
                                       direction, note, decided_by, decided_at, cites_print,
                                       iucn_print)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            pair.citesDataset(),
            pair.citesId(),
            pair.iucnDataset(),
            pair.iucnId(),
            verdict == null ? null : verdict.relation().name(),
            verdict == null ? null : verdict.direction().name(),
            decision.note(),
            decision.by(),
            Microseconds.of(decision.at()),
            decision.prints().cites(),
            decision.prints().iucn());
      }
      return decisions.size();
    });
  }

  /** Forgets the decision of a pair; whether there was one. */
  public boolean withdraw(Pair pair) {
    return connections.write(
        handle -> handle.execute("delete from link_decision where " + OF_PAIR, values(pair)) > 0);
  }

  private static Object[] values(Pair pair) {
    return new Object[] {pair.citesDataset(), pair.citesId(), pair.iucnDataset(), pair.iucnId()};
  }
}
