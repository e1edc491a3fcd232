package org.councilnotes.draft.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.EditionSentences;
import org.councilnotes.draft.edition.EditionSentences.EditionSentence;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;

/**
 * Finds the note that a draft of no series goes on from: an earlier one with the same title apart
 * from times and numbers, of which the draft has several sentences, edited or not. Acts have files,
 * not editions: they follow nothing.
 *
 * @param draft that is checked
 * @param world that it is checked against
 */
record FollowedNote(DraftText draft, ArchiveReader world) {

  /** Of the words of two titles without times, the share that both have (Dice's coefficient). */
  private static final double SAME_TITLE = 0.85;

  /** Fewer words are the title of many things. */
  private static final int SHORTEST_TITLE = 5;

  /** In a text without a cover, in UTF-16 code units. */
  private static final int LONGEST_TITLE = 300;

  /** Among so many of its lines is the title. */
  private static final int MOST_LINES = 10;

  /** From this likeness on a sentence is one of the other note, edited. */
  private static final double EDITED = 0.6;

  /** Sentences of fewer words stand in many notes. */
  private static final int SHORTEST = 6;

  private static final int FEWEST_SENTENCES = 3;

  /** So many notes with such a title are read. */
  private static final int MOST_READ = 4;

  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\b(?:\\p{L}*\\d[\\p{L}\\d/.-]*|january|february|march|april|may|june|july|august"
              + "|september|october|november|december|first|second|third|fourth|half|quarter|dated"
              + "|of|the|in|from|to)\\b");

  /** What the draft is measured against; nothing where no note is followed. */
  DraftReference reference(List<NoteSummary> like) {
    return of(like)
        .map(
            note ->
                new DraftReference(
                    Optional.empty(), List.of(NoteSummary.of(note)), Optional.of(note)))
        .orElse(DraftReference.NONE);
  }

  /**
   * The series of earlier notes with the title of the draft; empty where they belong to several.
   *
   * @param like notes with passages like those of the draft
   */
  Optional<String> series(List<NoteSummary> like) {
    List<Set<String>> titles = titles();
    List<String> series =
        distinct(like)
            .filter(other -> hasTitle(other, titles))
            .flatMap(other -> other.report().series().stream())
            .distinct()
            .toList();
    return series.size() == 1 ? Optional.of(series.getFirst()) : Optional.empty();
  }

  /**
   * The followed note.
   *
   * @param like notes with passages like those of the draft, each as often as it has such
   */
  Optional<Note> of(List<NoteSummary> like) {
    if (!draft.note().cover().trail().files().isEmpty()) {
      return Optional.empty();
    }
    List<Set<String>> titles = titles();
    EarlierNotes earlier = new EarlierNotes(draft.note(), Optional.empty());
    return distinct(like)
        .filter(earlier::hold)
        .filter(other -> mayBeFollowed(other, titles))
        .sorted(Comparator.comparing(FollowedNote::day).reversed())
        .limit(MOST_READ)
        .flatMap(one -> world.note(one.id()).stream())
        .filter(this::isGoneOn)
        .findFirst();
  }

  private static Stream<NoteSummary> distinct(List<NoteSummary> like) {
    Map<String, NoteSummary> found = new LinkedHashMap<>();
    like.forEach(one -> found.putIfAbsent(one.id(), one));
    return found.values().stream();
  }

  private boolean mayBeFollowed(NoteSummary other, List<Set<String>> titles) {
    Note note = draft.note();
    Optional<LocalDate> day = note.cover().identity().date();
    return day.isPresent()
        && day(other).isBefore(day.get())
        && other.report().series().isEmpty()
        && other.files().isEmpty()
        && other.naming().language().equals(note.language())
        && hasTitle(other, titles);
  }

  private static boolean hasTitle(NoteSummary other, List<Set<String>> titles) {
    Set<String> own = title(other.naming().subject());
    return titles.stream().anyMatch(title -> share(title, own) >= SAME_TITLE);
  }

  /** What may be the title of the draft: its subject, else a line of the beginning of its text. */
  private List<Set<String>> titles() {
    Note note = draft.note();
    Stream<String> printed = note.subject().isEmpty() ? lines(note) : Stream.of(note.subject());
    return printed
        .filter(line -> line.length() <= LONGEST_TITLE)
        .map(FollowedNote::title)
        .filter(title -> title.size() >= SHORTEST_TITLE)
        .toList();
  }

  /** The first lines, alone and each with the one behind it. */
  private static Stream<String> lines(Note note) {
    List<String> lines =
        note.passages().stream().limit(MOST_LINES).map(Passage::textWithoutDeletions).toList();
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(
            i ->
                i + 1 < lines.size()
                    ? Stream.of(lines.get(i), lines.get(i) + " " + lines.get(i + 1))
                    : Stream.of(lines.get(i)));
  }

  /** An undated note is none that came before. */
  private static LocalDate day(NoteSummary note) {
    return note.date().orElse(LocalDate.MAX);
  }

  private static Set<String> title(String subject) {
    String words = NormalizedWording.keyOf(TIME.matcher(subject).replaceAll(" ")).strip();
    Set<String> title = new HashSet<>();
    Stream.of(words.split(" +", -1)).filter(word -> !word.isEmpty()).forEach(title::add);
    return title;
  }

  private static double share(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common / (one.size() + other.size());
  }

  private boolean isGoneOn(Note other) {
    EditionSentences sentences = EditionSentences.of(other);
    return draft.sentences().stream()
            .map(EditionSentence::of)
            .filter(sentence -> sentence.words().size() >= SHORTEST)
            .filter(sentence -> sentences.nearest(sentence, EDITED).isPresent())
            .limit(FEWEST_SENTENCES)
            .count()
        == FEWEST_SENTENCES;
  }
}
