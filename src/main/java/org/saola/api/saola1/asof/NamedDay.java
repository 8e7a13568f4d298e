package org.saola.api.saola1.asof;

import java.time.LocalDate;

/** One line of a list: a name or an id, and a day. */
record NamedDay(String name, LocalDate date) {}
