package org.saola.store.sql;

import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Small texts the program keeps for itself, such as the key it signs with; by name. */
public final class Settings {
  private final Connections connections;

  public Settings(Connections connections) {
    this.connections = connections;
  }

  public Optional<String> find(String name) {
    return connections.read(handle ->
        handle
            .select("select value from setting where name = ?", name)
            .mapTo(String.class)
            .findOne());
  }

  public void put(String name, String value) {
    connections.write(handle -> {
      put(handle, name, value);
      return name;
    });
  }

  /** The same as a part of a transaction. */
  public static void put(Handle transaction, String name, String value) {
    transaction.execute(
        """
        insert into setting (name, value) values (?, ?)
        on conflict (name) do update set value = excluded.value
        """,
        name,
        value);
  }

  /** The value, made now when there is none; the same for all processes that ask at once. */
  public String findOrCreate(String name, Supplier<String> value) {
    return find(name).orElseGet(() -> create(name, value.get()));
  }

  private String create(String name, String value) {
    return connections.write(handle -> {
      handle.execute(
          "insert into setting (name, value) values (?, ?) on conflict (name) do nothing",
          name,
          value);
      return handle
          .select("select value from setting where name = ?", name)
          .mapTo(String.class)
          .one();
    });
  }
}
