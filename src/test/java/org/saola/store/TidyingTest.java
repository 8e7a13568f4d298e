package org.saola.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saola.cli.terminal.HeardLog;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.release.Release.State;

/** What fails once a release is served takes nothing back, and the import has not failed. */
class TidyingTest extends OpenDatabase {

  private Release publish(String name) {
    var release = InventedTaxa.publish(database, List.of(InventedTaxa.species(1, name)));
    clock.advance(Duration.ofMinutes(2));
    return release;
  }

  @Test
  void anImportHasSucceededThoughWhatItReplacedCanNotBeRemoved() throws SQLException {
    var first = publish("Mirus primus");
    publish("Mirus alter");
    publish("Mirus tertius");
    forbidRemoving();
    Release fourth;
    try (var log = new HeardLog()) {
      fourth = publish("Mirus quartus");
      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("WARN Release 4 (")
          .contains("is served; tidying up after the switch failed, and is left to the next import")
          .contains("nothing is removed here");
    }
    assertThat(fourth.state()).isEqualTo(State.CURRENT);
    assertThat(database.releases().findCurrent(Dataset.SPECIES_PLUS)).contains(fourth);
    allowRemoving();
    publish("Mirus quintus");
    assertThat(database.releases().list())
        .filteredOn(release -> release.id() == first.id())
        .singleElement()
        .extracting(Release::state)
        .as("the next import has taken it up")
        .isEqualTo(State.REMOVED);
  }

  private void forbidRemoving() throws SQLException {
    switch (kind) {
      case SQLITE ->
          execute(
              """
              create trigger refusing before delete on taxon_document
              begin select raise(abort, 'nothing is removed here'); end
              """);
      case POSTGRES -> {
        execute(
            """
            create function refuse() returns trigger language plpgsql
            as $$ begin raise exception 'nothing is removed here'; end $$
            """);
        execute(
            """
            create trigger refusing before delete on taxon_document
            for each row execute function refuse()
            """);
      }
    }
  }

  private void allowRemoving() throws SQLException {
    execute(
        kind == TestDatabase.SQLITE
            ? "drop trigger refusing"
            : "drop trigger refusing on taxon_document");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = kind.connect(settings);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
