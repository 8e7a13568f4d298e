package org.saola.store.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/**
 * What was done to accounts, tokens, webhooks, files and jobs, by whom and why. Entries are never
 * changed; those that tell of comings and goings, as sign-ins do, are removed after {@link
 * #PASSING_KEPT}, all others never.
 */
public final class AuditLog {
  private static final String SELECT =
      """
      select audit.id, audit.at, audit.actor_id, audit.action, audit.subject_kind,
             audit.subject_id, audit.reason, audit.detail, account.email
        from audit left join account on account.id = audit.actor_id
       where audit.id < :before
      """;

  /** How long it is known who signed in, who failed, and who took a copy of the own data. */
  public static final Duration PASSING_KEPT = Duration.ofDays(90);

  private static final List<String> PASSING =
      Arrays.stream(AuditAction.values())
          .filter(AuditAction::isPassing)
          .map(AuditAction::code)
          .toList();

  private static final Duration HOUR = Duration.ofHours(1);

  private final Connections connections;
  private final InstantSource clock;

  public AuditLog(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /**
   * An entry to write.
   *
   * @param reason blank is none
   */
  public record Act(
      Actor actor,
      AuditAction action,
      AuditSubject subject,
      @Nullable String reason,
      @Nullable String detail) {

    Act with(String otherDetail) {
      return new Act(actor, action, subject, reason, otherDetail);
    }
  }

  /**
   * Writes an entry, unless there are many of the same action and subject of the last hour, so that
   * nobody fills the log. The last of these says so.
   */
  public void writeUnlessMany(Act act, int most) {
    connections.write(handle -> {
      var before = countSince(handle, act, clock.instant().minus(HOUR));
      if (before < most - 1) {
        write(handle, act);
      } else if (before == most - 1) {
        var detail = act.detail() == null ? "" : act.detail() + "; ";
        write(handle, act.with(detail + "more within the hour are not written down"));
      }
      return before;
    });
  }

  private static long countSince(Handle handle, Act act, Instant time) {
    return handle
        .createQuery(
            """
            select count(*) from audit
             where subject_kind = :kind and subject_id = :id and action = :action and at > :since
            """)
        .bind("kind", act.subject().kind().code())
        .bind("id", act.subject().id())
        .bind("action", act.action().code())
        .bind("since", Microseconds.of(time))
        .mapTo(Long.class)
        .one();
  }

  /** Removes what is told of comings and goings until this time. */
  public void removePassing(Instant until) {
    connections.write(handle ->
        handle
            .createUpdate("delete from audit where action in (<actions>) and at <= :until")
            .bindList("actions", PASSING)
            .bind("until", Microseconds.of(until))
            .execute());
  }

  /** Removes what is told of the comings and goings at an account. */
  public void removePassing(Handle handle, long account) {
    handle
        .createUpdate(
            """
            delete from audit
             where subject_kind = 'account' and subject_id = :id and action in (<actions>)
            """)
        .bindList("actions", PASSING)
        .bind("id", account)
        .execute();
  }

  /** Writes an entry in the transaction of what it tells. */
  public void write(Handle handle, Act act) {
    var reason = act.reason();
    handle
        .createUpdate(
            """
            insert into audit (at, actor_id, action, subject_kind, subject_id, reason, detail)
            values (:at, :actor, :action, :kind, :id, :reason, :detail)
            """)
        .bind("at", Microseconds.of(clock.instant()))
        .bind("actor", act.actor().account())
        .bind("action", act.action().code())
        .bind("kind", act.subject().kind().code())
        .bind("id", act.subject().id())
        .bind("reason", reason == null || reason.isBlank() ? null : reason.strip())
        .bind("detail", act.detail())
        .execute();
  }

  /**
   * Entries, newest first.
   *
   * @param before only those with a lower id; {@code Long.MAX_VALUE} for the first page
   * @param count at most so many
   */
  public List<AuditEntry> list(long before, int count) {
    return connections.read(handle ->
        handle
            .createQuery(SELECT + " order by audit.id desc limit :count")
            .bind("before", before)
            .bind("count", count)
            .map((row, _) -> read(row))
            .list());
  }

  /** The same of one account or token alone. */
  public List<AuditEntry> list(AuditSubject subject, long before, int count) {
    return connections.read(handle ->
        handle
            .createQuery(
                SELECT
                    + """
                       and audit.subject_kind = :kind and audit.subject_id = :id
                     order by audit.id desc limit :count
                    """)
            .bind("before", before)
            .bind("kind", subject.kind().code())
            .bind("id", subject.id())
            .bind("count", count)
            .map((row, _) -> read(row))
            .list());
  }

  /**
   * What was done to an account, to its tokens, and by its holder, oldest first.
   *
   * @param after only those with a higher id; 0 for the first ones
   */
  public List<AuditEntry> about(long account, long after, int count) {
    return connections.read(handle ->
        handle
            .createQuery(
                SELECT
                    + """
                       and audit.id > :after
                       and (audit.actor_id = :account
                         or (audit.subject_kind = 'account' and audit.subject_id = :account)
                         or (audit.subject_kind = 'token' and audit.subject_id in
                              (select token.id from token where token.account_id = :account)))
                     order by audit.id limit :count
                    """)
            .bind("before", Long.MAX_VALUE)
            .bind("after", after)
            .bind("account", account)
            .bind("count", count)
            .map((row, _) -> read(row))
            .list());
  }

  private static AuditEntry read(ResultSet row) throws SQLException {
    var actorId = row.getLong("actor_id");
    var actor = row.wasNull() ? Actor.COMMAND_LINE : new Actor(actorId);
    var kind = AuditSubject.Kind.valueOf(row.getString("subject_kind").toUpperCase(Locale.ROOT));
    return new AuditEntry(
        row.getLong("id"),
        Microseconds.at(row.getLong("at")),
        actor,
        name(actor, row.getString("email")),
        AuditAction.of(row.getString("action")),
        new AuditSubject(kind, row.getLong("subject_id")),
        row.getString("reason"),
        row.getString("detail"));
  }

  private static String name(Actor actor, @Nullable String email) {
    if (actor.equals(Actor.STRANGER)) {
      return "stranger";
    }
    if (actor.equals(Actor.SERVER)) {
      return "server";
    }
    return email == null ? "command line" : email;
  }
}
