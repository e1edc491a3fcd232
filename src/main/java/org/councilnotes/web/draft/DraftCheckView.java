package org.councilnotes.web.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.check.CheckedSentence;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceVerdict;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.draft.DraftDismissals.Dismissed;

/**
 * A checked draft, as the page shows it.
 *
 * @param file name of the file; empty for pasted text
 * @param series its name; empty where none is known
 * @param dismissed alarms that count no more
 * @param forGood whether the reader dismisses alarms for good
 */
record DraftCheckView(
    DraftCheck check,
    DraftCheckState state,
    String file,
    Optional<String> series,
    Dismissed dismissed,
    boolean forGood) {

  /** Verdicts of sentences that their author should look at. */
  private static final Set<SentenceVerdict> LOOKED_AT =
      Set.of(
          SentenceVerdict.DRAFTED,
          SentenceVerdict.ALTERED,
          SentenceVerdict.DROPPED,
          SentenceVerdict.NEAR);

  /**
   * How many sentences have a verdict, with the address of these alone.
   *
   * @param verdict empty for all
   * @param current whether these are shown
   */
  record Tally(Optional<SentenceVerdict> verdict, long count, String href, boolean current) {}

  /**
   * A sentence in the list of all.
   *
   * @param number from 1
   * @param alarmed whether an alarm stands in it
   * @param current whether it is the one that is looked at
   */
  record Line(
      int number,
      SentenceVerdict verdict,
      String text,
      boolean alarmed,
      boolean current,
      String href) {}

  /**
   * A passage with those of its sentences that are shown.
   *
   * @param text of a heading without sentences; empty otherwise
   */
  record Block(PassageKind kind, String text, List<Line> lines) {
    Block {
      lines = List.copyOf(lines);
    }
  }

  public Note note() {
    return check.draft().note();
  }

  public String language() {
    return note().language();
  }

  /** Subject of the draft, else the name of its file; empty where there is neither. */
  public String title() {
    return note().subject().isBlank() ? file : note().subject();
  }

  public Optional<String> seriesHref() {
    return check.reference().series().map(NoteLink::toSeries);
  }

  public Optional<NoteSummary> previous() {
    return check.reference().previous().map(NoteSummary::of);
  }

  public Optional<String> previousHref() {
    return check.reference().previous().map(note -> NoteLink.to(note.id()));
  }

  /** How many editions were before it. */
  public int editions() {
    return check.reference().editionCount();
  }

  /** All sentences first, then those of each verdict that there are. */
  public List<Tally> tallies() {
    List<Tally> tallies = new ArrayList<>();
    tallies.add(tally(Optional.empty(), check.sentences().size()));
    Arrays.stream(SentenceVerdict.values())
        .filter(verdict -> check.count(verdict) > 0)
        .forEach(verdict -> tallies.add(tally(Optional.of(verdict), check.count(verdict))));
    return tallies;
  }

  private Tally tally(Optional<SentenceVerdict> verdict, long count) {
    return new Tally(verdict, count, state.hrefOf(verdict), state.verdict().equals(verdict));
  }

  /** Those that count. */
  public List<DraftAlarmView> alarms() {
    return open().map(this::view).toList();
  }

  private Stream<Alarm> open() {
    return check.alarms().stream().filter(alarm -> !dismissed.has(alarm));
  }

  /** Those that are dismissed. */
  public List<DraftAlarmView> dismissedAlarms() {
    return check.alarms().stream().filter(dismissed::has).map(this::view).toList();
  }

  public String alarmsHref() {
    return state.hrefOf("alarms");
  }

  private DraftAlarmView view(Alarm alarm) {
    int number = numberAt(alarm);
    return DraftAlarmView.of(
        alarm,
        number,
        number == 0 ? "" : state.hrefAmongAll(number),
        dismissed.has(alarm),
        forGood || dismissed.isOnlyHere(alarm));
  }

  /** Number of the sentence in which an alarm stands; 0 where it is in none. */
  private int numberAt(Alarm alarm) {
    int start = alarm.range().start();
    int low = 1;
    int high = check.sentences().size();
    while (low <= high) { // they stand in order
      int middle = (low + high) >>> 1;
      TextRange range = sentence(middle).sentence().range();
      if (range.start() <= start && start < range.end()) {
        return middle;
      }
      if (range.start() > start) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return 0;
  }

  private CheckedSentence sentence(int number) {
    return check.sentences().get(number - 1);
  }

  /** The draft in its order: headings, and passages with the sentences that are shown. */
  public List<Block> blocks() {
    Set<Integer> alarmed = open().map(this::numberAt).collect(Collectors.toUnmodifiableSet());
    List<Block> blocks = new ArrayList<>();
    int next = 1;
    for (Passage passage : note().passages()) {
      int end = next;
      while (end <= check.sentences().size() && isOf(passage, sentence(end))) {
        end++;
      }
      block(passage, IntStream.range(next, end).mapToObj(n -> line(n, alarmed)).toList())
          .ifPresent(blocks::add);
      next = end;
    }
    return blocks;
  }

  private static boolean isOf(Passage passage, CheckedSentence sentence) {
    return sentence.sentence().passage().id().equals(passage.id());
  }

  private Optional<Block> block(Passage passage, List<Line> lines) {
    List<Line> shown = lines.stream().filter(line -> state.isShown(line.verdict())).toList();
    boolean isHeading = passage.kind() == PassageKind.HEADING && lines.isEmpty();
    if (shown.isEmpty() && !(isHeading && state.verdict().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Block(passage.kind(), isHeading ? passage.textWithoutDeletions() : "", shown));
  }

  private Line line(int number, Set<Integer> alarmed) {
    CheckedSentence sentence = sentence(number);
    return new Line(
        number,
        sentence.verdict(),
        sentence.sentence().text(),
        alarmed.contains(number),
        state.sentence().orElse(0) == number,
        state.hrefOf(number));
  }

  /** The sentence that is looked at, with its past. */
  public Optional<SentenceView> current() {
    return state.sentence().isEmpty()
        ? Optional.empty()
        : Optional.of(current(state.sentence().getAsInt()));
  }

  private SentenceView current(int number) {
    List<DraftAlarmView> alarms =
        alarms().stream().filter(alarm -> alarm.number() == number).toList();
    return SentenceView.of(number, sentence(number), alarms);
  }

  /** Address of the next sentence that is to be looked at. */
  public Optional<String> nextHref() {
    int from = state.sentence().orElse(0);
    return looked().filter(number -> number > from).boxed().findFirst().map(state::hrefOf);
  }

  /** Address of the one before. */
  public Optional<String> previousSentenceHref() {
    int from = state.sentence().orElse(0);
    return looked()
        .filter(number -> number < from)
        .boxed()
        .reduce((_, later) -> later)
        .map(state::hrefOf);
  }

  /** How many sentences are to be looked at. */
  public long looks() {
    return looked().count();
  }

  /** Of one verdict all; else those that were not simply adopted or new, and those with alarms. */
  private IntStream looked() {
    Set<Integer> alarmed = open().map(this::numberAt).collect(Collectors.toUnmodifiableSet());
    return IntStream.rangeClosed(1, check.sentences().size())
        .filter(number -> state.isShown(sentence(number).verdict()))
        .filter(
            number ->
                state.verdict().isPresent()
                    || LOOKED_AT.contains(sentence(number).verdict())
                    || alarmed.contains(number));
  }

  public String allHref() {
    return state.hrefOf(Optional.empty());
  }

  public String wordHref() {
    return state.hrefOf("word");
  }

  public String jsonHref() {
    return state.hrefOf("json");
  }
}
