package org.saola.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Header;

/** The files that pages load: the style sheet, scripts, pictures, fonts. */
public final class Assets {
  /** The path that the files lie under. */
  public static final String BASE = "/assets/";

  /** The style sheet, which names other files. */
  public static final String STYLES = "saola.css";

  /** All but the style sheet; a new file has its name here. */
  private static final List<String> FILES =
      List.of(
          "logo.svg",
          "world.svg",
          "saola.js",
          "htmx-4.0.1.min.js",
          "source-sans-3-latin-wght-normal.woff2",
          "source-sans-3-latin-wght-italic.woff2",
          "source-sans-3-latin-ext-wght-normal.woff2",
          "source-sans-3-latin-ext-wght-italic.woff2");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  private static final Pattern NAMED = Pattern.compile("url\\(([a-z0-9.-]+)\\)");
  private static final String YEAR = "public, max-age=31536000, immutable";
  private static final String REVALIDATE = "no-cache";

  private final Map<String, TaggedContent> files = new HashMap<>();

  /**
   * Loads the files.
   *
   * @throws IllegalStateException if one is missing
   */
  public Assets() {
    FILES.forEach(name -> files.put(name, TaggedContent.of(type(name), load(name))));
    files.put(STYLES, TaggedContent.of(type(STYLES), styles()));
  }

  /** The style sheet, with the addresses of the files that it names. */
  private byte[] styles() {
    var text = new String(load(STYLES), UTF_8);
    return NAMED
        .matcher(text)
        .replaceAll(name -> "url(" + address(name.group(1)) + ")")
        .getBytes(UTF_8);
  }

  private static String type(String name) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalStateException("no content type is known of " + name);
    }
    return type;
  }

  private static byte[] load(String name) {
    try (var content = Assets.class.getResourceAsStream("/org/saola/web/assets/" + name)) {
      if (content == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a file; another one as soon as its content is another. */
  public String address(String name) {
    return BASE + name + "?v=" + get(name).hash();
  }

  private TaggedContent get(String name) {
    return Optional.ofNullable(files.get(name))
        .orElseThrow(() -> new IllegalArgumentException("pages have no file " + name));
  }

  /** The file at a path; empty when there is none. */
  public Optional<Response> answer(Request request) {
    return Optional.ofNullable(files.get(request.path().substring(BASE.length())))
        .map(file -> {
          var lasting = ("v=" + file.hash()).equals(request.query());
          var caching = new Header("Cache-Control", lasting ? YEAR : REVALIDATE);
          return file.answer(request, 200, List.of(caching));
        });
  }
}
