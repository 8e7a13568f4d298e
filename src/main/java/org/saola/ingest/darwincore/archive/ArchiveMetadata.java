package org.saola.ingest.darwincore.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.Bounds;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;

/**
 * What an archive says of itself, in EML or in ColDP's {@code metadata.yaml}.
 *
 * @param title null when it says none
 * @param year of publication in four digits; null when it says none
 */
public record ArchiveMetadata(@Nullable String title, @Nullable String year) {
  private static final Pattern YEAR = Pattern.compile("(1[89]|20)[0-9]{2}");
  private static final Pattern YAML =
      Pattern.compile("(title|issued|released):\\s*[\"']?(.*?)[\"']?\\s*");

  public static ArchiveMetadata read(InputFiles files) {
    for (var file : files.files()) {
      var name = file.name().substring(file.name().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      if (name.equals("eml.xml") || name.equals("metadata.xml")) {
        return ofEml(file);
      }
      if (name.equals("metadata.yaml") || name.equals("metadata.yml")) {
        return ofYaml(file);
      }
    }
    return new ArchiveMetadata(null, null);
  }

  private static ArchiveMetadata ofEml(InputFile file) {
    var texts = new HashMap<String, String>();
    Xml.read(
        file,
        element -> {
          var name = element.getLocalName();
          if ((name.equals("title") || name.equals("pubDate")) && !texts.containsKey(name)) {
            texts.put(name, element.getElementText().strip());
          }
        });
    return of(texts, "pubDate");
  }

  private static ArchiveMetadata ofYaml(InputFile file) {
    var texts = new HashMap<String, String>();
    try (var lines =
        new BufferedReader(new InputStreamReader(Bounds.record(file.name(), file.open()), UTF_8))) {
      lines
          .lines()
          .forEach(line -> {
            var match = YAML.matcher(line);
            if (match.matches()) {
              var key = match.group(1).equals("released") ? "issued" : match.group(1);
              texts.putIfAbsent(key, match.group(2));
            }
          });
    } catch (IOException problem) {
      throw new UncheckedIOException(file.name() + " can't be read", problem);
    }
    return of(texts, "issued");
  }

  private static ArchiveMetadata of(Map<String, String> texts, String date) {
    var title = texts.getOrDefault("title", "");
    return new ArchiveMetadata(title.isBlank() ? null : title, year(texts.getOrDefault(date, "")));
  }

  /** The first four digits of a date that can be a year; null for none. */
  static @Nullable String year(@Nullable String date) {
    var match = YEAR.matcher(date == null ? "" : date);
    return match.find() ? match.group() : null;
  }
}
