package org.saola.store.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.saola.store.audit.AuditLog;
import org.saola.store.seal.Seal;
import org.saola.store.seal.SealedSettings;
import org.saola.store.secondfactor.PendingSignIns;
import org.saola.store.secondfactor.SecondFactors;
import org.saola.store.signup.SignUps;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Traces;
import org.saola.store.watch.WatchLists;

/** All that is kept about who may ask. Safe for use by many threads. */
public final class AccessStore {
  private static final Duration BETWEEN_REMOVALS = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final AuditLog auditLog;
  private final Tokens tokens;
  private final Accounts accounts;
  private final Sessions sessions;
  private final SignInAttempts signInAttempts;
  private final SignInRecord signInRecord;
  private final ResetLinks resetLinks;
  private final FormTokens formTokens;
  private final Addresses addresses;
  private final SignUps signUps;
  private final SecondFactors secondFactors;
  private final PendingSignIns pendingSignIns;
  private final WatchLists watchLists;
  private final Traces traces;
  private volatile Instant nextRemoval;

  public AccessStore(
      Connections connections, InstantSource clock, SealedSettings secrets, Seal seal) {
    this.clock = clock;
    this.traces = new Traces(connections);
    this.auditLog = new AuditLog(connections, clock);
    this.tokens = new Tokens(connections, clock, auditLog);
    this.accounts = new Accounts(connections, clock, auditLog, tokens, traces);
    this.sessions = new Sessions(connections, clock);
    this.signInAttempts = new SignInAttempts(connections, clock);
    this.signInRecord = new SignInRecord(accounts, auditLog);
    this.resetLinks = new ResetLinks(connections, clock, auditLog, tokens);
    this.formTokens = new FormTokens(connections, clock, secrets);
    this.addresses = new Addresses(connections, clock, auditLog);
    this.signUps = new SignUps(connections, clock);
    this.secondFactors = new SecondFactors(connections, clock, auditLog, seal);
    this.pendingSignIns = new PendingSignIns(connections, clock);
    this.watchLists = new WatchLists(connections, clock);
    this.nextRemoval = clock.instant().plus(BETWEEN_REMOVALS);
  }

  public Accounts accounts() {
    return accounts;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Sessions sessions() {
    return sessions;
  }

  public SignInAttempts signInAttempts() {
    return signInAttempts;
  }

  public SignInRecord signInRecord() {
    return signInRecord;
  }

  public ResetLinks resetLinks() {
    return resetLinks;
  }

  public FormTokens formTokens() {
    return formTokens;
  }

  public Addresses addresses() {
    return addresses;
  }

  public SignUps signUps() {
    return signUps;
  }

  public SecondFactors secondFactors() {
    return secondFactors;
  }

  public PendingSignIns pendingSignIns() {
    return pendingSignIns;
  }

  public WatchLists watchLists() {
    return watchLists;
  }

  public AuditLog auditLog() {
    return auditLog;
  }

  /** Takes over what other processes changed; every ten minutes also removes what has expired. */
  public void refresh() {
    tokens.refresh();
    var now = clock.instant();
    if (now.isAfter(nextRemoval)) {
      nextRemoval = now.plus(BETWEEN_REMOVALS);
      removeExpired(now);
    }
    traces.retry();
  }

  /** Removes sessions, links, form tokens and failures that count no more. */
  void removeExpired(Instant now) {
    sessions.removeExpired(now);
    signInAttempts.removeExpired(now);
    resetLinks.removeExpired(now);
    formTokens.removeExpired(now);
    addresses.removeExpired(now);
    signUps.removeExpired(now);
    pendingSignIns.removeExpired(now);
    secondFactors.removeExpired(now);
    auditLog.removePassing(now.minus(AuditLog.PASSING_KEPT));
    traces.wipe();
  }
}
