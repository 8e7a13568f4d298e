package org.saola.web.part;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where countries lie in the picture of the world, by their ISO codes of two letters. */
public final class WorldMap {
  private static final int WIDTH = 1080;
  private static final int HEIGHT = 526;
  private static final int MARGIN = 14;
  private static final Map<String, Place> PLACES = load();

  private record Place(int left, int top, int right, int bottom) {
    boolean meets(Place other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    Place with(Place other) {
      return new Place(
          Math.min(left, other.left),
          Math.min(top, other.top),
          Math.max(right, other.right),
          Math.max(bottom, other.bottom));
    }

    /** With a margin, and not so small that a country alone fills the page. */
    String framed(int least) {
      int width = Math.clamp(right - left + 2 * MARGIN, least, WIDTH);
      int height = Math.clamp(bottom - top + 2 * MARGIN, Math.min(least, width), HEIGHT);
      int x = Math.clamp((left + right - width) / 2, 0, WIDTH - width);
      int y = Math.clamp((top + bottom - height) / 2, 0, HEIGHT - height);
      return x + " " + y + " " + width + " " + height;
    }
  }

  private WorldMap() {}

  private static Map<String, Place> load() {
    try (var file = WorldMap.class.getResourceAsStream("/org/saola/web/map/world.txt")) {
      if (file == null) {
        throw new IllegalStateException("the program was built without world.txt");
      }
      var places = new HashMap<String, Place>();
      new String(file.readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.split(" ", -1))
          .forEach(cells -> places.put(cells[0], place(cells, 1)));
      return Map.copyOf(places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place place(String[] cells, int from) {
    var sides = Arrays.stream(cells).skip(from).mapToInt(Integer::parseInt).toArray();
    return new Place(sides[0], sides[1], sides[2], sides[3]);
  }

  /** The codes of all countries. */
  public static Set<String> codes() {
    return PLACES.keySet();
  }

  public static boolean has(@Nullable String code) {
    return code != null && PLACES.containsKey(code);
  }

  /** The countries that may be seen in a part of the picture; none where there is no such part. */
  public static List<String> within(@Nullable String box) {
    if (box == null) {
      return List.of();
    }
    var part = place(box.split(" ", -1), 0);
    var window = new Place(part.left, part.top, part.left + part.right, part.top + part.bottom);
    return PLACES.entrySet().stream()
        .filter(each -> each.getValue().meets(window))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * The part of the picture with some countries, {@code left top width height}; null when it has
   * none of them.
   *
   * @param least the width that it has at least, of 1080
   */
  public static @Nullable String box(Stream<String> codes, int least) {
    return codes
        .map(PLACES::get)
        .filter(Objects::nonNull)
        .reduce(Place::with)
        .map(place -> place.framed(least))
        .orElse(null);
  }
}
