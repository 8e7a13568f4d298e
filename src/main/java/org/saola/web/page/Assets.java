package org.saola.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Header;

/** The files that pages load: the style sheet and the logo. */
public final class Assets {
  /** The path that the files lie under. */
  public static final String BASE = "/assets/";

  private static final String YEAR = "public, max-age=31536000, immutable";
  private static final String REVALIDATE = "no-cache";

  private final Map<String, TaggedContent> files =
      Map.of(
          "saola.css", load("saola.css", "text/css; charset=utf-8"),
          "logo.svg", load("logo.svg", "image/svg+xml"));

  private static TaggedContent load(String name, String contentType) {
    try (var content = Assets.class.getResourceAsStream("/org/saola/web/assets/" + name)) {
      if (content == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      return TaggedContent.of(contentType, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a file; another one as soon as its content is another. */
  public String address(String name) {
    return BASE + name + "?v=" + get(name).hash();
  }

  private TaggedContent get(String name) {
    return Optional.ofNullable(files.get(name)).orElseThrow();
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
