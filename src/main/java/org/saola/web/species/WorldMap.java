package org.saola.web.species;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.web.species.RangeView.Country;

/** Where countries lie in the picture of the world. */
final class WorldMap {
  private static final int WIDTH = 1080;
  private static final int HEIGHT = 526;
  private static final int MARGIN = 14;
  private static final int LEAST = 150;
  private static final Map<String, Place> PLACES = load();

  private record Place(int left, int top, int right, int bottom) {
    boolean meets(Place other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private WorldMap() {}

  private static Map<String, Place> load() {
    var places = new HashMap<String, Place>();
    try (var file = WorldMap.class.getResourceAsStream("/org/saola/web/map/world.txt")) {
      if (file == null) {
        throw new IllegalStateException("the program was built without world.txt");
      }
      new BufferedReader(new InputStreamReader(file, UTF_8))
          .lines()
          .forEach(line -> {
            var cells = line.split(" ", -1);
            places.put(
                cells[0],
                new Place(
                    Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]),
                    Integer.parseInt(cells[3]),
                    Integer.parseInt(cells[4])));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  static boolean has(@Nullable String code) {
    return code != null && PLACES.containsKey(code);
  }

  /** The countries that may be seen in a part of the picture; none where there is no such part. */
  static List<String> within(@Nullable String box) {
    if (box == null) {
      return List.of();
    }
    var sides = Arrays.stream(box.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    var window = new Place(sides[0], sides[1], sides[0] + sides[2], sides[1] + sides[3]);
    return PLACES.entrySet().stream()
        .filter(each -> each.getValue().meets(window))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The part of the picture with these countries, {@code left top width height}. */
  static @Nullable String box(List<Country> countries) {
    int left = WIDTH;
    int top = HEIGHT;
    int right = 0;
    int bottom = 0;
    for (var country : countries) {
      var place = country.code() == null ? null : PLACES.get(country.code());
      if (place != null) {
        left = Math.min(left, place.left());
        top = Math.min(top, place.top());
        right = Math.max(right, place.right());
        bottom = Math.max(bottom, place.bottom());
      }
    }
    return right <= left && bottom <= top ? null : framed(left, top, right, bottom);
  }

  /** With a margin, and not so small that a country alone fills the page. */
  private static String framed(int left, int top, int right, int bottom) {
    int width = Math.clamp(right - left + 2 * MARGIN, LEAST, WIDTH);
    int height = Math.clamp(bottom - top + 2 * MARGIN, Math.min(LEAST, width), HEIGHT);
    int x = Math.clamp((left + right - width) / 2, 0, WIDTH - width);
    int y = Math.clamp((top + bottom - height) / 2, 0, HEIGHT - height);
    return x + " " + y + " " + width + " " + height;
  }
}
