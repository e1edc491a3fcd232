package org.councilnotes.draft.alarm;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * A draft, the editions before it and a detector.
 *
 * @param folder for the index of the editions
 * @param editions oldest first
 */
record AlarmSetting(Path folder, AlarmDetector detector, List<Note> editions) {

  static AlarmSetting of(Path folder, AlarmDetector detector, Note... editions) {
    return new AlarmSetting(folder, detector, List.of(editions));
  }

  /** An edition for the year that ends in May. */
  static NoteDraft edition(int year) {
    return NoteDraft.numbered("90%d/%02d".formatted(year % 1000, year % 100))
        .date(year + "-06-20")
        .report("reports", (year - 1) + "-06-01", year + "-05-31")
        .cover("Council of the European Union")
        .heading("I", "I.", "Activities");
  }

  List<Alarm> alarms(NoteDraft draft) {
    return alarms(draft.build());
  }

  List<Alarm> alarms(Note draft) {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      editions.forEach(writer::put);
      writer.commit();
    }
    DraftReference reference =
        editions.isEmpty()
            ? DraftReference.NONE
            : new DraftReference(
                Optional.of("reports"),
                editions.stream().map(NoteSummary::of).toList(),
                Optional.of(editions.getLast()));
    try (LuceneArchiveReader world = home.reader()) {
      return detector.find(DraftText.of(draft), reference, world);
    }
  }

  /** The words of each alarm with the reason. */
  List<String> said(NoteDraft draft) {
    return alarms(draft).stream()
        .map(alarm -> alarm.words() + ": " + alarm.why().english())
        .toList();
  }
}
