package org.saola.cli.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.saola.access.Actor;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.api.redlist4.document.Era;
import org.saola.cli.DemoData;
import org.saola.cli.RunningSite;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.publish.ImportOptions;
import org.saola.publish.RedListFormat;
import org.saola.publish.RedListImport;
import org.saola.publish.SpeciesPlusFormat;
import org.saola.publish.SpeciesPlusImport;
import org.saola.site.ServedApis;
import org.saola.site.SiteSettings;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.accounts.NewAccount;
import org.saola.store.release.Dataset;

/** What a server needs that others mirror. */
public final class MirroredServer {
  private MirroredServer() {}

  /** A server with the demo of both sources that hands out whole releases. */
  public static RunningSite start(Path directory, boolean open) throws IOException {
    DemoData.WHOLE.copyTo(directory);
    return RunningSite.over(
            new DatabaseSettings(directory, null),
            SiteSettings.plain(open).with(new ServedApis(Era.E4, false, false, true)))
        .refreshed();
  }

  /** A token of a new account; known once the site is refreshed. */
  public static String token(Database database, Role role) {
    var access = database.access();
    var account =
        access
            .accounts()
            .create(
                new NewAccount(
                    role.code() + "@example.org",
                    new Profile("A Mirror", Profile.UNKNOWN, null, Purpose.OTHER, "mirror"),
                    role,
                    Standing.ACTIVE,
                    null,
                    null),
                Actor.COMMAND_LINE)
            .orElseThrow();
    return access
        .tokens()
        .create(account.id(), "", null, Actor.COMMAND_LINE)
        .orElseThrow()
        .secret()
        .text();
  }

  /** Lets the releases that were replaced be gone, without waiting until they may be removed. */
  static void removeReplaced(Path directory) {
    try (var connection = connect(directory);
        var statement = connection.createStatement()) {
      var _ =
          statement.executeUpdate("update release set removed_at = 1 where state = 'superseded'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(Path directory) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("saola.db"));
  }

  /** Changes a letter in the document of a taxon, past everything that the store does. */
  static void tamper(Path directory) throws IOException {
    try (var connection = connect(directory);
        var read = connection.createStatement();
        var row =
            read.executeQuery("select key, content from taxon_document order by key limit 1");
        var write =
            connection.prepareStatement(
                "update taxon_document set content = ?, checksum = null where key = ?")) {
      row.next();
      var inflated =
          new InflaterInputStream(new ByteArrayInputStream(row.getBytes(2)), new Inflater(true));
      var json = new String(inflated.readAllBytes(), UTF_8);
      var out = new ByteArrayOutputStream();
      try (var deflated = new DeflaterOutputStream(out, new Deflater(1, true))) {
        deflated.write(json.replaceFirst("\"fullName\":\"", "\"fullName\":\"X").getBytes(UTF_8));
      }
      write.setBytes(1, out.toByteArray());
      write.setLong(2, row.getLong(1));
      write.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void importSpeciesPlus(Database database, Path folder, String label) throws IOException {
    try (var files = InputFiles.open(folder)) {
      var _ =
          new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
              .run(
                  SpeciesPlusFormat.PACKAGE,
                  List.of(files),
                  ImportOptions.labelled(label, "As told"));
    }
  }

  static void importRedList(Database database, Path folder, String label) throws IOException {
    try (var files = InputFiles.open(folder)) {
      var _ =
          new RedListImport(database, Dataset.RED_LIST, folder, Progress.SILENT)
              .run(
                  RedListFormat.DOWNLOAD, List.of(files), ImportOptions.labelled(label, "As told"));
    }
  }
}
