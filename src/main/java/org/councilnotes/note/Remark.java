package org.councilnotes.note;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.text.KeyedConstant;

/**
 * That a passage is a remark by a delegation in a table of provisions and remarks.
 *
 * @param author ISO 3166-1 alpha-2 code of the delegation, {@code SE}, or {@code AT, ES} where
 *     several speak; one of {@link #INSTITUTIONS}
 * @param on id of the passage with the provision beside it, or above it where the cell beside it is
 *     empty; empty where there is none
 */
public record Remark(String author, Kind kind, Optional<String> on) {

  /** What a delegation does with the provision. */
  public enum Kind implements KeyedConstant {
    /** It says something of it. */
    COMMENT,
    /** It proposes other wording. */
    SUGGESTION
  }

  private static final String SEPARATOR = ", ";

  /** Short names of the authors that are no countries: institutions and services. */
  public static final Set<String> INSTITUTIONS =
      Set.of("COM", "PRES", "EEAS", "EDPS", "EDPB", "ECB", "GSC", "CLS", "EP");

  /** The delegations that speak, in the order of their names. */
  public List<String> authors() {
    return List.of(author.split(SEPARATOR, -1));
  }

  /** Whether an author is a country, and not an institution. */
  public static boolean isCountry(String author) {
    return !INSTITUTIONS.contains(author);
  }

  /** The same remark on a passage with another id. */
  public Remark on(Optional<String> passage) {
    return new Remark(author, kind, passage);
  }
}
