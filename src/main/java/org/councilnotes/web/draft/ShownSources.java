package org.councilnotes.web.draft;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.councilnotes.access.RecordingReader;
import org.councilnotes.access.ShownNotes;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.check.CheckedSentence;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceSource;
import org.councilnotes.note.Marking;
import org.councilnotes.store.ArchiveReader;

/**
 * The restricted notes that the answer on a checked draft says something of: that a sentence stands
 * in one tells its words. A check reads many more.
 */
final class ShownSources {

  private ShownSources() {}

  /** Records them where the reader of the present request records. */
  static void record(DraftCheck check, ArchiveReader reader) {
    TreeSet<String> notes = new TreeSet<>();
    TreeSet<String> passages = new TreeSet<>();
    uses(check)
        .filter(use -> use.note().marking() != Marking.PUBLIC)
        .forEach(
            use -> {
              notes.add(use.note().id());
              passages.add(use.passage().id());
            });
    check
        .reference()
        .previous()
        .filter(previous -> previous.marking() != Marking.PUBLIC)
        .ifPresent(previous -> notes.add(previous.id()));
    if (!notes.isEmpty()) {
      RecordingReader.record(reader, new ShownNotes.Ids(notes, passages));
    }
  }

  private static Stream<WordingUse> uses(DraftCheck check) {
    Stream<WordingUse> ofSentences =
        check.sentences().stream().flatMap(ShownSources::sources).flatMap(s -> s.uses().stream());
    return Stream.concat(ofSentences, check.alarms().stream().flatMap(Alarm::evidence));
  }

  private static Stream<SentenceSource> sources(CheckedSentence sentence) {
    return Stream.concat(sentence.source().stream(), sentence.agreed().stream());
  }
}
