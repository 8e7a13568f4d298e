package org.saola.admission;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.access.Bearer;
import org.saola.access.TokenHash;
import org.saola.access.UsageRecorder;
import org.saola.access.limit.Limits;

/**
 * What holds for all doors of a server.
 *
 * @param bearers who shows a token; from memory alone
 * @param open whether everybody may ask without a token
 * @param limits null = none
 * @param usage takes the records
 */
public record AdmissionPolicy(
    Function<TokenHash, Optional<Bearer>> bearers,
    boolean open,
    @Nullable Limits limits,
    UsageRecorder usage,
    InstantSource clock) {}
