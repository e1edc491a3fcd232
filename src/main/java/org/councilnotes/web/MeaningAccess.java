package org.councilnotes.web;

import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.meaning.MeaningWorlds;
import org.councilnotes.meaning.SentenceNeighbours;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Selects the sentences, by their meaning, of the world that the user of a request may read. What
 * they are is read from that world, which has no sentence of another.
 */
@Component
public final class MeaningAccess {

  private final ArchiveAccess archiveAccess;
  private final MeaningWorlds worlds;

  MeaningAccess(ArchiveAccess archiveAccess, ObjectProvider<MeaningWorlds> worlds) {
    this.archiveAccess = archiveAccess;
    this.worlds = worlds.getIfAvailable(() -> MeaningWorlds.NONE);
  }

  /** Those of the present user's world; none where the component is off. */
  public SentenceNeighbours forReader() {
    return archiveAccess.isForReaderComplete() ? worlds.completeWorld() : worlds.publicWorld();
  }
}
