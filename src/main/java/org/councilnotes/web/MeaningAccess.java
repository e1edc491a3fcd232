package org.councilnotes.web;

import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.meaning.MeaningWorlds;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.fusion.MeaningSearch;
import org.councilnotes.meaning.fusion.WidenedSearch;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
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

  /** Whether the component is on. */
  public boolean isOn() {
    return forReader().isOn();
  }

  /**
   * A search, widened by what is near in meaning where that is wanted.
   *
   * @param world of the present user
   */
  public WidenedSearch widened(SearchRequest request, boolean wanted, ArchiveReader world) {
    return wanted
        ? new MeaningSearch(world, forReader()).widen(request)
        : WidenedSearch.notAsked(request);
  }

  /** Those of the present user's world; none where the component is off. */
  public SentenceNeighbours forReader() {
    return archiveAccess.isForReaderComplete() ? worlds.completeWorld() : worlds.publicWorld();
  }
}
