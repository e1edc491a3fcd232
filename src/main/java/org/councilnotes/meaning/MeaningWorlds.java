package org.councilnotes.meaning;

/**
 * The component for both worlds of an archive.
 *
 * @param publicWorld sentences of public notes alone
 * @param completeWorld sentences of all notes, for authorised readers
 */
public record MeaningWorlds(SentenceNeighbours publicWorld, SentenceNeighbours completeWorld) {

  /** Where the component is off. */
  public static final MeaningWorlds NONE =
      new MeaningWorlds(SentenceNeighbours.NONE, SentenceNeighbours.NONE);
}
