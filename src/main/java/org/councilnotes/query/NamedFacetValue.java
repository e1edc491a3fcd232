package org.councilnotes.query;

import java.util.List;
import java.util.OptionalInt;

/**
 * Something with a code and names that somebody may begin to type, such as a country.
 *
 * @param facet that has it as a value
 * @param value its code there
 * @param label for a reader
 * @param names what it is called, each of which may be searched for; those that people use most
 *     come first
 */
public record NamedFacetValue(Facet facet, String value, String label, List<Name> names) {

  /**
   * One name.
   *
   * @param text as people write it
   * @param folded see {@link TypedPrefix#fold}
   */
  public record Name(String text, String folded) {
    public static Name of(String text) {
      return new Name(text, TypedPrefix.fold(text));
    }
  }

  public NamedFacetValue {
    names = List.copyOf(names);
  }

  /** How well the best name begins so, 0 being the best; empty where none does. */
  public OptionalInt rankFor(TypedPrefix typed) {
    return names.stream().flatMapToInt(name -> typed.rankIn(name.folded()).stream()).min();
  }
}
