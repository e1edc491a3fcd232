package org.councilnotes.extract;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A charset of one byte a character.
 *
 * @param made for which group of languages, as {@link TextLanguage} has it
 */
record LegacyCharset(Charset charset, String made) {

  /** The likelier first. */
  static final List<LegacyCharset> ALL =
      Stream.of(
              "windows-1252 west, windows-1250 central, windows-1251 cyrillic, windows-1253 greek",
              "windows-1254 turkish, windows-1257 baltic, windows-1255 hebrew, windows-1256 arabic",
              "ISO-8859-15 west, ISO-8859-2 central, ISO-8859-5 cyrillic, ISO-8859-7 greek",
              "ISO-8859-9 turkish, ISO-8859-13 baltic, ISO-8859-4 baltic, ISO-8859-3 maltese",
              "ISO-8859-6 arabic, ISO-8859-8 hebrew, KOI8-R cyrillic, KOI8-U cyrillic",
              "IBM866 cyrillic, x-MacCyrillic cyrillic, x-MacRoman west, IBM850 west",
              "IBM852 central, IBM855 cyrillic, x-IBM737 greek, IBM857 turkish, IBM775 baltic",
              "IBM437 west, ISO-8859-16 central, x-MacCentralEurope central, x-MacGreek greek",
              "x-MacTurkish turkish, x-MacCroatian central, x-MacRomania central, x-MacIceland west")
          .flatMap(entries -> Stream.of(entries.split(", ")))
          .map(entry -> entry.split(" "))
          .filter(entry -> Charset.isSupported(entry[0]))
          .map(entry -> new LegacyCharset(Charset.forName(entry[0]), entry[1]))
          .toList();

  /** Texts in several languages are judged piece by piece, of so many bytes at least. */
  private static final int PIECE = 400;

  /** What each place behind in the list must make good. */
  private static final double UNLIKELY = 0.1;

  /** Matches {@code Zażółć}, {@code RADA} and Hebrew words; not {@code zA} or {@code à}. */
  private static final Pattern WORD = Pattern.compile("\\p{L}\\p{Ll}{2,}|\\p{Lu}{3,}|\\p{Lo}{3,}");

  /** Fewer letters tell nothing. */
  private static final int FEW = 8;

  /** That in which a sample of lines reads best; empty where it reads as nothing in any. */
  static Optional<Charset> of(byte[] sample) {
    List<byte[]> pieces = pieces(sample);
    Charset best = ALL.getFirst().charset;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < ALL.size(); i++) {
      double fit = ALL.get(i).fit(pieces) - UNLIKELY * i;
      if (fit > most) {
        most = fit;
        best = ALL.get(i).charset;
      }
    }
    return readsAsWords(new String(sample, best)) ? Optional.of(best) : Optional.empty();
  }

  private double fit(List<byte[]> pieces) {
    return pieces.stream().mapToDouble(p -> LetterFit.of(new String(p, charset), made)).sum();
  }

  /** Whether at least half of the letters beyond ASCII stand in words. */
  private static boolean readsAsWords(String text) {
    long letters = beyondAscii(text);
    long inWords = WORD.matcher(text).results().mapToLong(w -> beyondAscii(w.group())).sum();
    return letters < FEW || inWords * 2 >= letters;
  }

  private static long beyondAscii(String text) {
    return text.chars().filter(c -> c >= 0x80 && Character.isLetter(c)).count();
  }

  private static List<byte[]> pieces(byte[] sample) {
    List<byte[]> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < sample.length; i++) {
      if (sample[i] == '\n' && i - start >= PIECE) {
        pieces.add(Arrays.copyOfRange(sample, start, i));
        start = i;
      }
    }
    pieces.add(Arrays.copyOfRange(sample, start, sample.length));
    return pieces;
  }
}
