package org.councilnotes.query;

import java.util.List;
import java.util.OptionalInt;

/**
 * A value of a facet with its names, for completion, such as a country.
 *
 * @param value its code
 * @param label for a reader
 * @param names each of which may be searched for, the most used first
 */
public record NamedFacetValue(Facet facet, String value, String label, List<Name> names) {

  /**
   * One name.
   *
   * @param text as people write it
   * @param folded see {@link PartialWord#fold}
   */
  public record Name(String text, String folded) {
    public static Name of(String text) {
      return new Name(text, PartialWord.fold(text));
    }
  }

  public NamedFacetValue {
    names = List.copyOf(names);
  }

  /** The rank of the best name with this prefix, 0 being the best; empty where no name has it. */
  public OptionalInt rankFor(PartialWord typed) {
    return names.stream().flatMapToInt(name -> typed.rankIn(name.folded()).stream()).min();
  }
}
