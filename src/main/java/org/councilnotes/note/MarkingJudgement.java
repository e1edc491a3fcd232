package org.councilnotes.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/**
 * Who may read a file, by which rule, and the words that say so. Each file of a note has its own:
 * they may contradict each other.
 *
 * @param evidence the words that decide, or that leave it unknown; none of a classified file
 * @param opening first lines of a file whose verdict is unknown, for whoever decides; else none
 */
public record MarkingJudgement(
    Verdict verdict, Rule rule, List<MarkingEvidence> evidence, List<String> opening) {

  /** Passages from which the opening is taken. */
  private static final int MOST_LINES = 12;

  /** Characters of each. */
  private static final int LONGEST_LINE = 160;

  private static final String CUT = "…";

  private static final Map<ReasonCode, Rule> DOUBTS =
      Map.of(
          ReasonCode.COVER_UNREAD, Rule.COVER_UNREAD,
          ReasonCode.COVER_UNNUMBERED, Rule.COVER_UNNUMBERED,
          ReasonCode.SERIES_UNKNOWN, Rule.SERIES_UNKNOWN,
          ReasonCode.MARK_DOUBTFUL, Rule.MARK_DOUBTFUL,
          ReasonCode.MARK_IN_SUBJECT, Rule.MARK_IN_SUBJECT,
          ReasonCode.DECIDED_ON_OTHER, Rule.DECIDED_ON_OTHER);

  /** What is known of a classified file: nothing else is kept of it. */
  public static final MarkingJudgement CLASSIFIED =
      new MarkingJudgement(Verdict.CLASSIFIED, Rule.MARK, List.of(), List.of());

  public MarkingJudgement {
    evidence = List.copyOf(evidence);
    opening = List.copyOf(opening);
  }

  /** Who may read it. */
  public enum Verdict implements KeyedConstant {
    PUBLIC,
    /** Authorised readers only. */
    RESTRICTED,
    /** Nothing tells it, until a person decides. */
    UNKNOWN,
    CLASSIFIED
  }

  /** What decides, or leaves it unknown. */
  public enum Rule implements KeyedConstant {
    /** A person, in the sidecar. */
    HAND,
    /** A mark that is known. */
    MARK,
    /** The number: its series, or an addition that gives access. */
    NUMBER,
    /** Nothing restricts a paper without number. */
    NO_MARK,
    COVER_UNREAD,
    COVER_UNNUMBERED,
    SERIES_UNKNOWN,
    /** Words that look like a mark and are none that is known. */
    MARK_DOUBTFUL,
    MARK_IN_SUBJECT,
    /** A person released another content of this file. */
    DECIDED_ON_OTHER,
    /** A doubt of an earlier version of the program. */
    OTHER_DOUBT;

    private static Rule of(Reason doubt) {
      return doubt instanceof Reason.Coded coded
          ? DOUBTS.getOrDefault(coded.code(), OTHER_DOUBT)
          : OTHER_DOUBT;
    }

    private static Rule of(List<MarkingEvidence> evidence) {
      return evidence.stream()
          .findFirst()
          .map(
              first ->
                  switch (first.source()) {
                    case HAND -> HAND;
                    case NUMBER -> NUMBER;
                    case MARK, SUBJECT -> MARK;
                  })
          .orElse(NO_MARK);
    }
  }

  /** The judgement of a cover. */
  public static MarkingJudgement of(CoverPage cover) {
    if (cover.marking() == Marking.CLASSIFIED) {
      return CLASSIFIED;
    }
    Optional<Reason> doubt = cover.markingDoubt();
    Verdict told = cover.marking() == Marking.PUBLIC ? Verdict.PUBLIC : Verdict.RESTRICTED;
    return new MarkingJudgement(
        doubt.isPresent() ? Verdict.UNKNOWN : told,
        doubt.map(Rule::of).orElseGet(() -> Rule.of(cover.markingEvidence())),
        cover.markingEvidence(),
        List.of());
  }

  /** The judgement of a file that was read, with its first lines where it is unknown. */
  public static MarkingJudgement of(Note note) {
    MarkingJudgement judgement = of(note.cover());
    return judgement.verdict() == Verdict.UNKNOWN
        ? new MarkingJudgement(
            judgement.verdict(), judgement.rule(), judgement.evidence(), opening(note))
        : judgement;
  }

  private static List<String> opening(Note note) {
    List<String> opening = new ArrayList<>();
    note.passages().stream()
        .limit(MOST_LINES)
        .map(Passage::text)
        .map(MarkingJudgement::shortened)
        .forEach(opening::add);
    return opening;
  }

  private static String shortened(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST_LINE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE)) + CUT;
  }

  /** Whether it has words of a file that nobody may read before a person decides. */
  public boolean hasUnreleasedWords() {
    return verdict == Verdict.UNKNOWN && !(evidence.isEmpty() && opening.isEmpty());
  }

  /** Verdict and rule alone. */
  public MarkingJudgement withoutWords() {
    return new MarkingJudgement(verdict, rule, List.of(), List.of());
  }

  /** Whether a person decided. */
  public boolean isByHand() {
    return rule == Rule.HAND;
  }
}
