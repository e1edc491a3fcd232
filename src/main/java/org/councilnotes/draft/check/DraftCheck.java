package org.councilnotes.draft.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.alarm.AlarmList;
import org.councilnotes.draft.alarm.DraftAlarms;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * A draft, checked against the archive: each sentence with its past, and alarms.
 *
 * @param sentences one for each sentence of the draft, in order
 * @param alarms by place
 * @param leftOut how many more alarms there are, with the quotations and names that were not looked
 *     up, where a draft has too many
 */
public record DraftCheck(
    DraftText draft,
    DraftReference reference,
    List<CheckedSentence> sentences,
    List<Alarm> alarms,
    int leftOut) {

  /** A check that leaves nothing out. */
  public DraftCheck(
      DraftText draft,
      DraftReference reference,
      List<CheckedSentence> sentences,
      List<Alarm> alarms) {
    this(draft, reference, sentences, alarms, 0);
  }

  public DraftCheck {
    sentences = List.copyOf(sentences);
    alarms = List.copyOf(alarms);
  }

  /** Checks a note that was read as a draft, however long that takes. */
  public static DraftCheck of(
      Note note,
      Optional<String> series,
      ArchiveReader world,
      NearMeaning meaning,
      Vocabulary vocabulary) {
    return of(DraftText.of(note), series, world, meaning, vocabulary, CheckDeadline.NONE);
  }

  /**
   * Checks a draft against one world. The note itself, where the world has it, does not count. All
   * answers come from one snapshot. Alarms are looked for while the verdicts are made.
   *
   * @param series that the draft belongs to; where it is not given, that of the draft, else the one
   *     that most of its sentences come from
   * @param meaning also offers sentences that may make the same point
   * @param vocabulary of the corpus, that has the known names
   * @throws CheckTimeout where not every sentence was looked at by the deadline
   */
  public static DraftCheck of(
      DraftText draft,
      Optional<String> series,
      ArchiveReader world,
      NearMeaning meaning,
      Vocabulary vocabulary,
      CheckDeadline deadline) {
    try (ArchiveReader snapshot = world.openSnapshot()) {
      DraftSearch search = new DraftSearch(draft, series, snapshot, deadline);
      DraftReference reference = search.reference();
      ForkJoinTask<AlarmList> alarms =
          ForkJoinTask.adapt(() -> DraftAlarms.of(draft, reference, snapshot, vocabulary)).fork();
      try {
        List<CheckedSentence> sentences = search.verdicts(meaning);
        AlarmList found = alarms.join();
        return new DraftCheck(draft, reference, sentences, found.alarms(), found.leftOut());
      } finally {
        alarms.quietlyJoin(); // it reads the snapshot
      }
    }
  }

  /** The same without some of the alarms. */
  public DraftCheck withoutAlarms(Predicate<Alarm> left) {
    return new DraftCheck(
        draft, reference, sentences, alarms.stream().filter(Predicate.not(left)).toList(), leftOut);
  }

  /**
   * The same without the text of the edition before, which only looking for alarms needs: to be
   * kept in memory.
   */
  public DraftCheck withoutEditionText() {
    return new DraftCheck(draft, reference.withoutText(), sentences, alarms, leftOut);
  }

  /**
   * The strictest marking of the draft, of the notes that are told as its past and of the edition
   * before it.
   */
  public Marking marking() {
    Stream<WordingUse> past =
        sentences.stream()
            .flatMap(one -> Stream.concat(one.source().stream(), one.agreed().stream()))
            .flatMap(source -> source.uses().stream());
    Stream<WordingUse> evidence = alarms.stream().flatMap(Alarm::evidence);
    return Stream.concat(
            Stream.concat(
                Stream.of(draft.note().marking()),
                reference.previous().stream().map(Note::marking)),
            Stream.concat(past, evidence).map(use -> use.note().marking()))
        .max(Comparator.naturalOrder())
        .orElse(Marking.PUBLIC);
  }

  /** How many sentences have a verdict. */
  public long count(SentenceVerdict verdict) {
    return sentences.stream().filter(sentence -> sentence.verdict() == verdict).count();
  }
}
