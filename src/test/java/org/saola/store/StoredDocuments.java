package org.saola.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.saola.changes.ChangeKind;
import org.saola.store.content.DeflatedPieces;
import org.saola.store.content.RecordKey;
import org.saola.store.redlist.RedListKey;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.TaxonDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a release has of every record, read past everything that compares releases. */
public final class StoredDocuments {
  private static final JsonMapper JSON = new JsonMapper();

  private StoredDocuments() {}

  /** All documents of a kind by the ids of their records. */
  public static SortedMap<Integer, JsonNode> of(
      TestDatabase database, DatabaseSettings settings, Release release, ChangeKind kind) {
    try (var connection = database.connect(settings)) {
      return switch (kind) {
        case TAXON_CONCEPT ->
            read(
                connection,
                """
                select id, content
                  from taxon_concept join taxon_document on taxon_document.key = taxon_concept.key
                 where taxon_concept.key between %d and %d
                """
                    .formatted(RecordKey.first(release.id()), RecordKey.last(release.id())),
                TaxonDocument::tree);
        case ASSESSMENT -> readRedList(connection, RedListKey.assessment(release.id(), 0));
        case TAXON -> readRedList(connection, RedListKey.taxon(release.id(), 0));
        case GREEN_STATUS -> throw new IllegalArgumentException("these have no rows");
      };
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<Integer, JsonNode> readRedList(Connection connection, long first)
      throws SQLException {
    return read(
        connection,
        "select key - %d, content from red_list_document where key between %d and %d"
            .formatted(first, first, first + Integer.MAX_VALUE),
        content -> JSON.readTree(new String(DeflatedPieces.inflate(content), UTF_8)));
  }

  private static SortedMap<Integer, JsonNode> read(
      Connection connection, String sql, Function<byte[], JsonNode> parser) throws SQLException {
    var all = new TreeMap<Integer, JsonNode>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.put(rows.getInt(1), parser.apply(rows.getBytes(2)));
      }
    }
    return all;
  }
}
