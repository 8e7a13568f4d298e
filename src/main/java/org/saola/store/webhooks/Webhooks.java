package org.saola.store.webhooks;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditLog;
import org.saola.store.audit.AuditSubject;
import org.saola.store.release.Dataset;
import org.saola.store.seal.Seal;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** Who is told of changes, and how far. Safe for use by many threads and servers. */
public final class Webhooks {
  private static final String SELECT =
      """
      select webhook.*,
             (select dataset.kind from dataset where dataset.id = webhook.dataset) as dataset_kind
        from webhook
      """;
  private static final String PURPOSE = "webhook";
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Connections connections;
  private final InstantSource clock;
  private final AuditLog audit;
  private final Seal seal;
  private final DeadLetters deadLetters;

  public Webhooks(Connections connections, InstantSource clock, AuditLog audit, Seal seal) {
    this.connections = connections;
    this.clock = clock;
    this.audit = audit;
    this.seal = seal;
    this.deadLetters = new DeadLetters(connections);
  }

  /** What could not be delivered. */
  public DeadLetters deadLetters() {
    return deadLetters;
  }

  /**
   * Adds one, with a secret nobody can guess.
   *
   * @param cursor only later changes are sent
   */
  public Webhook add(URI url, WebhookFilter filter, long cursor) {
    var secret = randomSecret();
    return connections.write(handle -> {
      long id = insert(handle, url, secret, filter, cursor);
      log(handle, AuditAction.CREATED, id, url.getHost());
      return find(handle, id).orElseThrow();
    });
  }

  /** 64 hexadecimal digits that nobody can guess, sealed. */
  private String randomSecret() {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return seal.close(PURPOSE, HexFormat.of().formatHex(bytes));
  }

  /** What signs that which is sent to it. */
  public String secret(Webhook webhook) {
    return seal.open(PURPOSE, webhook.sealedSecret());
  }

  /** Gives each a new secret, and forgets the former ones. */
  public void renewSecrets() {
    list().forEach(each -> replace(each, randomSecret()));
  }

  /** Seals what was written before there were seals. */
  public void sealFormer() {
    list().stream()
        .filter(each -> !Seal.isSealed(each.sealedSecret()))
        .forEach(each -> replace(each, seal.close(PURPOSE, each.sealedSecret())));
  }

  private void replace(Webhook webhook, String sealedSecret) {
    connections.write(handle ->
        handle.execute(
            "update webhook set sealed_secret = ? where id = ? and sealed_secret = ?",
            sealedSecret,
            webhook.id(),
            webhook.sealedSecret()));
  }

  private long insert(Handle handle, URI url, String secret, WebhookFilter filter, long cursor) {
    return handle
        .createQuery(
            """
            insert into webhook (url, sealed_secret, dataset, kind, class, taxon_id, created_at, cursor)
            values (:url, :secret, :dataset, :kind, :class, :taxon, :now, :cursor) returning id
            """)
        .bind("url", url.toString())
        .bind("secret", secret)
        .bind("dataset", filter.dataset() == null ? null : filter.dataset().id())
        .bind("kind", filter.kind() == null ? null : filter.kind().code())
        .bind("class", filter.changeClass() == null ? null : filter.changeClass().code())
        .bind("taxon", filter.taxonId())
        .bind("now", Microseconds.of(clock.instant()))
        .bind("cursor", cursor)
        .mapTo(Long.class)
        .one();
  }

  private void log(Handle handle, AuditAction action, long id, @Nullable String detail) {
    var subject = AuditSubject.webhook(id);
    audit.write(handle, new AuditLog.Act(Actor.COMMAND_LINE, action, subject, null, detail));
  }

  /** Removes one and what could not be delivered to it; false when there is none. */
  public boolean remove(long id) {
    return connections.write(handle -> {
      if (handle.execute("delete from webhook where id = ?", id) == 0) {
        return false;
      }
      handle.execute("delete from webhook_dead_letter where webhook_id = ?", id);
      log(handle, AuditAction.DELETED, id, null);
      return true;
    });
  }

  /** All, oldest first. */
  public List<Webhook> list() {
    return connections.read(
        handle -> handle.createQuery(SELECT + " order by id").map((row, _) -> read(row)).list());
  }

  public Optional<Webhook> find(long id) {
    return connections.read(handle -> find(handle, id));
  }

  private static Optional<Webhook> find(Handle handle, long id) {
    return handle.select(SELECT + " where id = ?", id).map((row, _) -> read(row)).findOne();
  }

  /**
   * Those that nobody is delivering to, that may be tried now, and that have not seen the end of
   * the log.
   *
   * @param last the sequence of the newest change
   */
  public List<Webhook> due(long last) {
    return connections.read(handle ->
        handle
            .createQuery(
                SELECT
                    + """
                     where cursor < :last and next_at <= :now and leased_until <= :now order by id
                    """)
            .bind("last", last)
            .bind("now", Microseconds.of(clock.instant()))
            .map((row, _) -> read(row))
            .list());
  }

  /** Takes the right to deliver; empty when another one was faster, or the webhook is gone. */
  public Optional<Lease> claim(Webhook webhook, String holder) {
    var now = clock.instant();
    int taken =
        connections.write(handle ->
            handle
                .createUpdate(
                    """
                    update webhook set leased_by = :holder, leased_until = :until
                     where id = :id and cursor = :cursor
                       and next_at <= :now and leased_until <= :now
                    """)
                .bind("holder", holder)
                .bind("until", Microseconds.of(now.plus(Lease.LENGTH)))
                .bind("id", webhook.id())
                .bind("cursor", webhook.cursor())
                .bind("now", Microseconds.of(now))
                .execute());
    return taken == 1 ? Optional.of(new Lease(webhook, holder)) : Optional.empty();
  }

  /** Goes on behind what was delivered, or behind what need not be; ends the lease. */
  public void advance(Lease lease, long until) {
    connections.write(handle -> advance(handle, lease, until));
  }

  private static boolean advance(Handle handle, Lease lease, long until) {
    return handle
            .createUpdate(
                """
                update webhook
                   set cursor = :until, attempts = 0, last_error = null, next_at = 0,
                       leased_by = null, leased_until = 0
                 where id = :id and leased_by = :holder and cursor = :since
                """)
            .bind("until", until)
            .bind("id", lease.webhook().id())
            .bind("holder", lease.holder())
            .bind("since", lease.webhook().cursor())
            .execute()
        == 1;
  }

  /** Remembers a failure, to be tried again at a later time; ends the lease. */
  public void postpone(Lease lease, String error, Instant nextAt) {
    connections.write(handle ->
        handle
            .createUpdate(
                """
                update webhook
                   set attempts = attempts + 1, last_error = :error, next_at = :next,
                       leased_by = null, leased_until = 0
                 where id = :id and leased_by = :holder
                """)
            .bind("error", error)
            .bind("next", Microseconds.of(nextAt))
            .bind("id", lease.webhook().id())
            .bind("holder", lease.holder())
            .execute());
  }

  /** Gives a batch up after its last failure and goes on behind it; ends the lease. */
  public void giveUp(Lease lease, long until, String error) {
    var webhook = lease.webhook();
    connections.write(handle ->
        advance(handle, lease, until)
            && DeadLetters.insert(
                handle,
                new DeadLetter(
                    0,
                    webhook.id(),
                    webhook.cursor(),
                    until,
                    webhook.attempts() + 1,
                    error,
                    clock.instant())));
  }

  private static Webhook read(ResultSet row) throws SQLException {
    var dataset = row.getString("dataset");
    var kind = row.getString("kind");
    var changeClass = row.getString("class");
    int taxon = row.getInt("taxon_id");
    var filter =
        new WebhookFilter(
            dataset == null
                ? null
                : new Dataset(dataset, Dataset.Kind.of(row.getString("dataset_kind"))),
            kind == null ? null : ChangeKind.find(kind).orElseThrow(),
            changeClass == null ? null : ChangeClass.find(changeClass).orElseThrow(),
            taxon == 0 ? null : Integer.valueOf(taxon));
    return new Webhook(
        row.getLong("id"),
        URI.create(row.getString("url")),
        row.getString("sealed_secret"),
        filter,
        Microseconds.at(row.getLong("created_at")),
        row.getLong("cursor"),
        row.getInt("attempts"),
        row.getString("last_error"),
        Microseconds.at(row.getLong("next_at")));
  }
}
