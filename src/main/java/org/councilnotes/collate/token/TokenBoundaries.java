package org.councilnotes.collate.token;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;

/**
 * The step "tokenise" of the Gothenburg model: the offsets at which a text can be cut into the
 * tokens that edits consist of. Tokens are words, blanks and punctuation, by Unicode's word
 * boundaries (UAX 29); but a date, an amount, the number of a document, a name of several words and
 * a hyphenated word stay whole.
 */
public final class TokenBoundaries {

  /** Marks within a word: {@code EU-CELAC}, {@code PAHO/WHO}. */
  private static final String JOINING = "-\u2010\u2011/";

  /** After it a sentence does not end: {@code St.}, {@code e.g.}, {@code J.}; not {@code it.}. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:Ste?|Mr|Mrs|Ms|Dr|Prof|Sra?|Dra?|Mme|Mlle|Gen|Col|Sgt|e\\.g|i\\.e|p\\.ej"
              + "|z\\.B|cf|vs|approx|incl|bzw|ca|resp|\\p{Lu})\\.\\s*$");

  /** After it a number follows: {@code No.}, {@code Art.}; not {@code Note.}. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:[Nn]os?|[Nn]r|[Nn]úm|[Nn]um|n|[Aa]rts?|pp?|[Pp]aras?|[Cc]h|[Ss]ec|[Ff]ig"
              + "|[Vv]ol|[Ee]d|[Rr]ev|[Aa]dd|[Dd]oc|[Cc]or|[Pp]t)\\.\\s*$");

  /** A number, in figures or Roman: {@code 5}, {@code IV}; not {@code The}. */
  private static final Pattern NUMBER = Pattern.compile("^(?:\\p{Nd}|[IVX]+\\b)");

  /** So many code units before a place say whether an abbreviation stands there. */
  private static final int CONTEXT = 12;

  private TokenBoundaries() {}

  /** Offsets where tokens begin, and the end of the text. */
  public static BitSet words(String text) {
    BitSet cuts = cuts(BreakIterator.getWordInstance(ULocale.ROOT), text);
    for (TextRange whole : wholes(text)) {
      cuts.clear(whole.start() + 1, whole.end());
    }
    for (int i = 1; i + 1 < text.length(); i++) {
      if (isJoining(text, i)) {
        cuts.clear(i, i + 2);
      }
    }
    return cuts;
  }

  /**
   * Offsets where sentences begin, a subset of those of the words. A sentence includes the blanks
   * after it. The label of a list item is a sentence of its own.
   */
  public static BitSet sentences(String text, BitSet words) {
    BitSet cuts = cuts(BreakIterator.getSentenceInstance(ULocale.ROOT), text);
    cuts.and(words);
    for (int cut = cuts.nextSetBit(1); cut >= 0 && cut < text.length(); ) {
      if (isWithinSentence(text, cut)) {
        cuts.clear(cut);
      }
      cut = cuts.nextSetBit(cut + 1);
    }
    int label = NormalizedWording.labelLength(text);
    cuts.clear(1, Math.max(1, label));
    if (words.get(label)) {
      cuts.set(label);
    }
    return cuts;
  }

  /** Offsets where sentences begin, and the end of the text, whatever its tokens are. */
  public static BitSet sentences(String text) {
    BitSet everywhere = new BitSet(text.length() + 1);
    everywhere.set(0, text.length() + 1);
    return sentences(text, everywhere);
  }

  private static boolean isWithinSentence(String text, int cut) {
    String before = text.substring(Math.max(0, cut - CONTEXT), cut);
    if (before.indexOf('.') < 0 || before.indexOf('\n') >= 0) {
      return false;
    }
    return ABBREVIATION.matcher(before).find()
        || (COUNTED.matcher(before).find()
            && NUMBER.matcher(text).region(cut, text.length()).lookingAt());
  }

  private static List<TextRange> wholes(String text) {
    List<TextRange> wholes = new ArrayList<>(DateAndNumberSpans.in(text));
    wholes.addAll(ProperNames.in(text));
    return wholes;
  }

  private static boolean isJoining(String text, int place) {
    return JOINING.indexOf(text.charAt(place)) >= 0
        && Character.isLetterOrDigit(text.codePointBefore(place))
        && Character.isLetterOrDigit(text.codePointAt(place + 1));
  }

  private static BitSet cuts(BreakIterator iterator, String text) {
    iterator.setText(text);
    BitSet cuts = new BitSet(text.length() + 1);
    for (int cut = iterator.first(); cut != BreakIterator.DONE; cut = iterator.next()) {
      cuts.set(cut);
    }
    return cuts;
  }
}
