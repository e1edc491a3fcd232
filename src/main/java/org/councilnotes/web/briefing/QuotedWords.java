package org.councilnotes.web.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.collate.view.WordRun;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.note.text.SentenceBreaks;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.redline.briefing.BriefingItem;
import org.councilnotes.redline.briefing.BriefingWords;
import org.councilnotes.redline.briefing.BriefingWords.Kind;
import org.councilnotes.web.text.Excerpt;

/** Words of passages as quotes of a briefing. What a quote leaves out is said by an ellipsis. */
public final class QuotedWords {

  private static final String LEFT_OUT = "[\u2026]";

  /** Longest quote, in UTF-16 code units. */
  private static final int LONGEST = 380;

  /** Words kept on either side of a change, in UTF-16 code units. */
  private static final int AROUND = 90;

  /** Longest run of words that are gone, and of words that came, in UTF-16 code units. */
  private static final int MOST_GONE = 150;

  private static final int MOST_CAME = 260;

  private QuotedWords() {}

  /**
   * A quote with its citation.
   *
   * @param remark what else there is to say of it; empty for nothing
   */
  public static BriefingItem quote(Citation citation, String remark, Locale locale) {
    String text = citation.quote().replace('\n', ' ').strip();
    String quoted = text.isEmpty() ? "" : "\u201C" + shortened(text) + "\u201D";
    return new BriefingItem.Quote(
        citation.note().naming().language(),
        BriefingWords.only(quoted),
        source(citation, remark, locale));
  }

  /** A quote whose changed words are marked. */
  static BriefingItem changed(List<WordRun> runs, Citation citation, String remark, Locale locale) {
    return new BriefingItem.Quote(
        citation.note().naming().language(), around(runs), source(citation, remark, locale));
  }

  private static String source(Citation citation, String remark, Locale locale) {
    String cited = citation.council(locale).remarkedLine();
    return remark.isEmpty() ? cited : cited + " \u2014 " + remark;
  }

  /** The first sentences, else the first words of a text that is too long. */
  static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = 0;
    for (TextRange sentence : SentenceBreaks.of(text)) {
      if (sentence.end() <= LONGEST) {
        end = sentence.end();
      }
    }
    String kept =
        end >= LONGEST / 2 ? text.substring(0, end) : Excerpt.firstWords(text, LONGEST).strip();
    return kept + " " + LEFT_OUT;
  }

  /** The changed words with those around them. */
  private static List<BriefingWords> around(List<WordRun> runs) {
    List<BriefingWords> words = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < runs.size(); i++) {
      WordRun run = runs.get(i);
      Optional<Kind> kind = kind(run.kind());
      if (length >= LONGEST) {
        words.add(BriefingWords.plain(" " + LEFT_OUT));
        return words;
      }
      if (kind.isPresent()) {
        String text = run.text().replace('\n', ' ');
        String shown =
            kind.get() == Kind.PLAIN
                ? context(text, i == 0, i == runs.size() - 1)
                : firstWords(text, kind.get());
        add(new BriefingWords(shown, kind.get()), words);
        length += shown.length();
      }
    }
    return words;
  }

  /** Adds words; those that took the place of others stand apart from them. */
  private static void add(BriefingWords next, List<BriefingWords> words) {
    boolean isJoined =
        !words.isEmpty()
            && words.getLast().kind() == Kind.GONE
            && next.kind() == Kind.CAME
            && !words.getLast().text().endsWith(" ")
            && !next.text().startsWith(" ");
    if (isJoined) {
      words.add(BriefingWords.plain(" "));
    }
    words.add(next);
  }

  /** The first of changed words; of those that are gone fewer. */
  private static String firstWords(String text, Kind kind) {
    int most = kind == Kind.GONE ? MOST_GONE : MOST_CAME;
    return text.length() <= most
        ? text
        : Excerpt.firstWords(text, most).stripTrailing() + " " + LEFT_OUT;
  }

  /** What is quoted of words that stand as before; empty for what the note itself struck out. */
  private static Optional<Kind> kind(WordRun.Kind kind) {
    return switch (kind) {
      case PLAIN, BLANKED -> Optional.of(Kind.PLAIN);
      case CAME, CAME_AND_GONE -> Optional.of(Kind.CAME);
      case GONE, LOST -> Optional.of(Kind.GONE);
      case STRUCK -> Optional.empty();
    };
  }

  /** The words beside a change: the end of what stands before it, the beginning of what follows. */
  private static String context(String text, boolean isFirst, boolean isLast) {
    int most = isFirst || isLast ? AROUND : 2 * AROUND;
    if (text.length() <= most) {
      return text;
    }
    String before = isFirst ? "" : Excerpt.firstWords(text, AROUND).stripTrailing() + " ";
    String after = isLast ? "" : " " + lastWords(text);
    return before + LEFT_OUT + after;
  }

  private static String lastWords(String text) {
    int start = text.indexOf(' ', text.length() - AROUND);
    return start < 0 ? "" : text.substring(start + 1);
  }
}
