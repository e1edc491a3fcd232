package org.councilnotes.draft.check;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.NearMeaning.NearSentence;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;

/** Finds the sentence that is nearest to one of a draft in meaning. Safe for many threads. */
final class MeaningGuess {

  /** Lowest likeness of what is offered as near. */
  private static final double FLOOR = 0.70;

  private static final int FEW = 5;

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

  /** The nearest sentence of a note that counts; empty where none is near enough. */
  Optional<ArchiveSentence> near(String sentence) {
    return meaning.near(sentence, FEW).stream()
        .filter(found -> found.likeness() >= FLOOR)
        .flatMap(found -> read(found).stream())
        .findFirst();
  }

  private Optional<ArchiveSentence> read(NearSentence found) {
    return notes
        .computeIfAbsent(found.note(), world::note)
        .filter(note -> earlier.hold(NoteSummary.of(note)))
        .flatMap(note -> ArchiveSentence.at(found.range(), found.passage(), note, language));
  }
}
