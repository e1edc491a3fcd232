package org.councilnotes.draft.dismissal;

import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.file.AtomicTextFile;
import org.councilnotes.file.ChangeLock;
import org.councilnotes.note.Marking;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlListEditor;

/**
 * Dismisses alarms for good, and takes that back: the list {@code draft-alarms.yaml} of a corpus,
 * which one process changes at a time. What people wrote into it stays. It has no words of drafts.
 *
 * <p>A world sees what was dismissed in it; the restricted one also what was dismissed in the
 * public one.
 *
 * <p>Methods throw {@link InvalidYamlException} where the list is invalid or would become so, and
 * {@link UncheckedIOException} where it cannot be read or written; it is then unchanged.
 */
public final class AlarmDismissals {

  private static final String START =
      "# Alarms of drafts that people have dismissed, without words of the drafts; see"
          + " docs/operations.md.\n";

  private static final YamlListEditor LIST =
      new YamlListEditor(Corpus.DRAFT_ALARMS, DismissalList.LIST);

  private final Corpus corpus;
  private final Marking world;
  private final InstantSource clock;

  /**
   * @param world PUBLIC for the world that everyone may read, LIMITE for the other
   */
  public AlarmDismissals(Corpus corpus, Marking world) {
    this(corpus, world, Clock.systemUTC());
  }

  AlarmDismissals(Corpus corpus, Marking world, InstantSource clock) {
    this.corpus = corpus;
    this.world = world;
    this.clock = clock;
  }

  /** What is dismissed now, as far as the world sees it. */
  public DismissalList now() {
    DismissalList all = read(file().textOr(START));
    return new DismissalList(
        all.entries().stream().filter(entry -> entry.isSeenIn(world)).toList());
  }

  /** Whether an alarm is dismissed; for several alarms ask {@link #now} once. */
  public boolean isDismissed(Alarm alarm) {
    return now().isDismissed(alarm);
  }

  /**
   * Dismisses an alarm; one that is dismissed stays as it is.
   *
   * @param draft hash of the text of the draft
   * @param who name of who dismisses it
   */
  public void dismiss(String draft, Optional<String> series, Alarm alarm, String who) {
    try (ChangeLock _ = ChangeLock.of(corpus.draftAlarmsFile())) {
      String before = file().textOr(START);
      DismissalList all = read(before);
      boolean isKnown =
          all.entries().stream().anyMatch(entry -> entry.isSeenIn(world) && entry.covers(alarm));
      if (!isKnown) {
        String when = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        AlarmDismissal entry = AlarmDismissal.of(alarm, draft, series, when, who, world);
        replace(LIST.append(before, entry.lines()), all.entries().size() + 1);
      }
    }
  }

  /**
   * Takes back that an alarm was dismissed, as far as the world sees it.
   *
   * @param alarm id
   * @return whether it was
   */
  public boolean recall(String alarm) {
    return recall(entry -> entry.alarm().equals(alarm));
  }

  /** The same of an alarm at hand: entries of another edition or kind with its id stay. */
  public boolean recall(Alarm alarm) {
    return recall(entry -> entry.covers(alarm));
  }

  private boolean recall(Predicate<AlarmDismissal> isMeant) {
    try (ChangeLock _ = ChangeLock.of(corpus.draftAlarmsFile())) {
      String text = file().textOr(START);
      List<AlarmDismissal> all = read(text).entries();
      List<Integer> places =
          IntStream.range(0, all.size())
              .filter(n -> isMeant.test(all.get(n)) && all.get(n).isSeenIn(world))
              .boxed()
              .toList();
      for (int place : places.reversed()) {
        text = LIST.remove(text, place);
      }
      if (!places.isEmpty()) {
        replace(text, all.size() - places.size());
      }
      return !places.isEmpty();
    }
  }

  private void replace(String text, int entries) {
    if (read(text).entries().size() != entries) {
      throw new InvalidYamlException(Corpus.DRAFT_ALARMS, 1, ReasonCode.NO_APPENDING.of());
    }
    file().replace(text, folder -> {}); // it has been read above
  }

  private AtomicTextFile file() {
    return new AtomicTextFile(corpus.draftAlarmsFile());
  }

  private static DismissalList read(String text) {
    return DismissalList.read(Corpus.DRAFT_ALARMS, new StringReader(text));
  }
}
