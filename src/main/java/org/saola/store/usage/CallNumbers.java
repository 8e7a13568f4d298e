package org.saola.store.usage;

import java.util.HashMap;
import java.util.Map;
import org.saola.access.UsageRecord;
import org.saola.store.sql.Connections;

/** The numbers of calls, so that no row repeats their texts. Used by one thread. */
final class CallNumbers {
  private static final int MOST_REMEMBERED = 10_000;
  private static final int MOST_FORMAT = 20;

  /** A call without its parameters. */
  record Key(String api, String endpoint, String action, String format) {
    static Key of(UsageRecord.Call call) {
      return new Key(
          StoredText.of(call.api()),
          StoredText.of(call.endpoint()),
          StoredText.of(call.action()),
          StoredText.cut(call.format(), MOST_FORMAT));
    }
  }

  private final Connections connections;
  private final Map<Key, Long> numbers = new HashMap<>();

  CallNumbers(Connections connections) {
    this.connections = connections;
  }

  /** A call nobody knows yet is stored at once: outside any transaction of the caller. */
  long of(Key key) {
    var known = numbers.get(key);
    if (known != null) {
      return known;
    }
    if (numbers.size() == MOST_REMEMBERED) {
      numbers.clear();
    }
    long number = findOrCreate(key);
    numbers.put(key, number);
    return number;
  }

  private long findOrCreate(Key key) {
    return connections.write(handle ->
        handle
            .createQuery(
                """
                insert into usage_call (api, endpoint, action, format) values (?, ?, ?, ?)
                on conflict (api, endpoint, action, format) do update set api = excluded.api
                returning id
                """)
            .bind(0, key.api())
            .bind(1, key.endpoint())
            .bind(2, key.action())
            .bind(3, key.format())
            .mapTo(Long.class)
            .one());
  }
}
