package org.saola.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.cites.Party;
import org.saola.eu.MemberState;

/**
 * Where the Convention and the law of the Union are in force.
 *
 * @param parties of CITES, and the territories that it holds for
 * @param members of the Union
 */
public record Memberships(List<Party> parties, List<MemberState> members) {
  /** Regulation (EC) No 338/97 applies; law of the Union before it is not known here. */
  private static final LocalDate FIRST_EU_DAY = LocalDate.of(1997, 6, 1);

  public Memberships {
    parties = List.copyOf(parties);
    members = List.copyOf(members);
  }

  /** Whether the Convention was in force in a country. */
  public boolean party(String country, LocalDate day) {
    return parties.stream().anyMatch(each -> each.isoCode2().equals(country) && each.on(day));
  }

  /** Whether a country was in the Union, since its present law. */
  public boolean union(@Nullable String country, LocalDate day) {
    return country != null
        && !day.isBefore(FIRST_EU_DAY)
        && members.stream().anyMatch(each -> each.isoCode2().equals(country) && each.on(day));
  }
}
