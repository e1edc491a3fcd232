package org.councilnotes.draft.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.NearMeaning.NearSentence;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;

/** Finds the sentences that are nearest to one of a draft in meaning. Safe for many threads. */
final class MeaningGuess {

  private final NearMeaning meaning;
  private final EarlierNotes earlier;
  private final ArchiveReader world;
  private final String language;
  private final Map<String, Optional<Note>> notes = new ConcurrentHashMap<>();

  MeaningGuess(NearMeaning meaning, EarlierNotes earlier, ArchiveReader world, String language) {
    this.meaning = meaning;
    this.earlier = earlier;
    this.world = world;
    this.language = language;
  }

  /** What is nearest to a sentence. */
  MeaningNeighbours neighbours(String sentence) {
    return MeaningNeighbours.of(sentence, meaning, earlier.draft());
  }

  /** The nearest of them that stand in notes that count. */
  List<ArchiveSentence> nearest(MeaningNeighbours neighbours, int most) {
    return neighbours.found().stream().flatMap(found -> read(found).stream()).limit(most).toList();
  }

  private Optional<ArchiveSentence> read(NearSentence found) {
    return notes
        .computeIfAbsent(found.note(), world::note)
        .filter(note -> earlier.hold(NoteSummary.of(note)))
        .filter(found::standsIn)
        .flatMap(note -> ArchiveSentence.at(found.range(), found.passage(), note, language));
  }
}
