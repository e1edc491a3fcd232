package org.councilnotes.query;

import java.util.List;
import java.util.Optional;

/**
 * A value of {@link Facet#PARTICIPATION}: a country takes part in a programme in a role, such as
 * {@code COPOLAD/BO/participant}. {@value #ANY} stands for any programme or country. What only
 * headings say, or words that leave the part in doubt, is {@code COPOLAD/BO/participant/context}.
 *
 * @param isFact whether the passage itself says it, or a list, table or heading does
 */
public record ParticipationValue(String programme, String country, String role, boolean isFact) {

  public static final String ANY = "*";

  private static final String SEPARATOR = "/";
  private static final String CONTEXT = "context";
  private static final int PARTS = 3;

  /** The value as it is indexed; no code contains a slash. */
  public String indexed() {
    String value = String.join(SEPARATOR, programme, country, role);
    return isFact ? value : value + SEPARATOR + CONTEXT;
  }

  /** The same participation as a fact. */
  public ParticipationValue asFact() {
    return new ParticipationValue(programme, country, role, true);
  }

  /** Whether it names both a programme and a country. */
  public boolean isWhole() {
    return !programme.equals(ANY) && !country.equals(ANY);
  }

  /** Parses {@link #indexed}; empty where it is none. */
  public static Optional<ParticipationValue> parse(String value) {
    List<String> parts = List.of(value.split(SEPARATOR, -1));
    boolean isFact = parts.size() == PARTS;
    boolean isContext = parts.size() == PARTS + 1 && parts.getLast().equals(CONTEXT);
    return (isFact || isContext) && parts.stream().noneMatch(String::isBlank)
        ? Optional.of(new ParticipationValue(parts.get(0), parts.get(1), parts.get(2), isFact))
        : Optional.empty();
  }
}
