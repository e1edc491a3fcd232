package org.councilnotes.web.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.check.CheckedSentence;
import org.councilnotes.draft.check.DifferenceKind;
import org.councilnotes.draft.check.SentenceSource;
import org.councilnotes.draft.check.SentenceVerdict;
import org.councilnotes.web.text.TextRun;

/**
 * A sentence of a draft with its past, as the page shows it.
 *
 * @param number from 1
 * @param runs its text, in which words of the source only are marked as deleted, words of the draft
 *     only as added
 * @param alarms that stand in it
 */
record SentenceView(
    int number, CheckedSentence checked, List<TextRun> runs, List<DraftAlarmView> alarms) {

  /** More uses are counted, not listed. */
  private static final int MOST_USES = 10;

  SentenceView {
    runs = List.copyOf(runs);
    alarms = List.copyOf(alarms);
  }

  static SentenceView of(int number, CheckedSentence checked, List<DraftAlarmView> alarms) {
    String text = checked.sentence().text();
    String earlier = checked.source().map(SentenceSource::text).orElse("");
    return new SentenceView(
        number, checked, InlineDiff.back(text, earlier, checked.edits()).runs(), alarms);
  }

  /**
   * An earlier sentence.
   *
   * @param uses latest first; some of them where there are many
   */
  record Source(SentenceSource source, List<WordingUseView> uses) {

    Source {
      uses = List.copyOf(uses);
    }

    static Source of(SentenceSource source) {
      return new Source(
          source, source.uses().stream().limit(MOST_USES).map(WordingUseView::new).toList());
    }

    public String text() {
      return source.text();
    }

    public String language() {
      return source.last().note().naming().language();
    }

    /** How often it was used. */
    public int count() {
      return source.uses().size();
    }

    public WordingUseView last() {
      return new WordingUseView(source.last());
    }
  }

  public SentenceVerdict verdict() {
    return checked.verdict();
  }

  /** The earlier wording; where it is agreed language, with its adopted uses only. */
  public Optional<Source> source() {
    return (isSourceAgreed() ? checked.agreed() : checked.source()).map(Source::of);
  }

  /** The agreed wording where it is another one than the source. */
  public Optional<Source> agreed() {
    return isSourceAgreed() ? Optional.empty() : checked.agreed().map(Source::of);
  }

  /** Whether the earlier wording is agreed language. */
  public boolean isSourceAgreed() {
    return checked.agreed().filter(this::isSource).isPresent();
  }

  private boolean isSource(SentenceSource agreed) {
    return checked.source().filter(source -> source.text().equals(agreed.text())).isPresent();
  }

  /** Key of what the earlier wording is called: a guess is never called agreed language. */
  public String sourceLabel() {
    String guess = verdict() == SentenceVerdict.NEAR ? "guess." : "";
    return "draft.check." + guess + (isSourceAgreed() ? "agreed" : "earlier");
  }

  /** How often agreed language was also used in texts that were not adopted. */
  public int otherUses() {
    return isSourceAgreed()
        ? checked.source().orElseThrow().uses().size()
            - checked.agreed().orElseThrow().uses().size()
        : 0;
  }

  public boolean isEdited() {
    return !checked.edits().isEmpty();
  }

  /** Differences that weigh most, in their order. */
  public List<DifferenceKind> differences() {
    return checked.differences().stream().sorted(Comparator.naturalOrder()).toList();
  }
}
