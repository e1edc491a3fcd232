package org.councilnotes.extract.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.councilnotes.extract.ParserRemark;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

/**
 * The charset by which a text is decoded.
 *
 * @param doubt a warning for the extraction sheet; empty where the bytes leave no doubt
 */
record DetectedCharset(Charset charset, Optional<Reason> doubt) {

  /** Minimum ratio of valid multi-byte characters to invalid sequences in damaged UTF-8. */
  private static final int WHOLE = 4;

  /** Detects the charset of a text that declares none. */
  static DetectedCharset of(TextByteSample bytes) {
    return WideCharsetDetector.of(bytes)
        .or(() -> utf8(bytes))
        .map(DetectedCharset::certain)
        .orElseGet(() -> legacy(bytes, c -> ReasonCode.UNDECLARED.of(c.name())));
  }

  /** Checks a declared charset against the bytes, which decide where they contradict it. */
  static DetectedCharset declared(Charset label, TextByteSample bytes) {
    Optional<Charset> wide = WideCharsetDetector.of(bytes);
    if (wide.isPresent()) {
      return certain(wide.get());
    }
    boolean other = isUtf8(bytes) && bytes.letters() > 0 && !label.equals(StandardCharsets.UTF_8);
    if (other) {
      Charset utf8 = StandardCharsets.UTF_8;
      return new DetectedCharset(
          utf8, Optional.of(ReasonCode.DECLARED.of(label.name(), utf8.name())));
    }
    return fits(label, bytes)
        ? certain(label)
        : better(label, legacy(bytes, c -> ReasonCode.DECLARED.of(label.name(), c.name())), bytes);
  }

  /** Prefers the label unless the guess loses fewer letters. */
  private static DetectedCharset better(
      Charset label, DetectedCharset guess, TextByteSample bytes) {
    long byGuess = lost(new String(bytes.sample(), guess.charset()));
    return byGuess < lost(new String(bytes.sample(), label)) ? guess : certain(label);
  }

  /**
   * The number of letters that decoding loses: in the whole text for UTF-8, in the sample for
   * others.
   */
  long lost(TextByteSample bytes) {
    return charset.equals(StandardCharsets.UTF_8)
        ? bytes.broken()
        : new String(bytes.sample(), charset).chars().filter(c -> c == 0xFFFD).count();
  }

  /** Adds a warning with the number of letters lost. */
  static void warnOfLost(long letters, Metadata metadata) {
    if (letters > 0) {
      ParserRemark.WARNING.add(metadata, ReasonCode.LETTERS_LOST.of(letters));
    }
  }

  private static Optional<Charset> utf8(TextByteSample bytes) {
    return isUtf8(bytes) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
  }

  private static boolean isUtf8(TextByteSample bytes) {
    return bytes.letters() >= WHOLE * bytes.broken();
  }

  private static boolean fits(Charset label, TextByteSample bytes) {
    if (label.equals(StandardCharsets.UTF_8)) {
      return isUtf8(bytes);
    }
    boolean oneByte = !label.canEncode() || label.newEncoder().maxBytesPerChar() <= 1;
    return !oneByte || lost(new String(bytes.sample(), label)) == 0;
  }

  private static DetectedCharset legacy(TextByteSample bytes, Function<Charset, Reason> said) {
    return LegacyCharset.of(bytes.sample())
        .map(c -> new DetectedCharset(c, Optional.of(said.apply(c))))
        .orElseGet(() -> certain(StandardCharsets.UTF_8));
  }

  private static long lost(String text) {
    return text.chars().filter(c -> c == 0xFFFD || (c >= 0x7F && c < 0xA0 && c != 0x85)).count();
  }

  private static DetectedCharset certain(Charset charset) {
    return new DetectedCharset(charset, Optional.empty());
  }

  /**
   * A single-byte charset.
   *
   * @param made group of languages that it was made for, a name of {@link
   *     LanguageScore.LanguageProfile}
   */
  record LegacyCharset(Charset charset, String made) {

    /** All charsets, likelier ones first. */
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

    /**
     * Minimum length in bytes of a piece. Pieces are scored one by one, as a text may have several
     * languages.
     */
    private static final int PIECE = 400;

    /**
     * Penalty for each position in the list, as likelier charsets come first. Subtracted from the
     * fit.
     */
    private static final double UNLIKELY = 0.1;

    /** Matches {@code Zażółć}, {@code RADA} and Hebrew words; not {@code zA} or {@code à}. */
    private static final Pattern WORD =
        Pattern.compile("\\p{L}\\p{Ll}{2,}|\\p{Lu}{3,}|\\p{Lo}{3,}");

    /** With fewer letters beyond ASCII, the test of words is skipped. */
    private static final int FEW = 8;

    /**
     * The charset with the best score for a sample of lines; empty where no charset gives words.
     */
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
      return pieces.stream().mapToDouble(p -> LanguageScore.of(new String(p, charset), made)).sum();
    }

    /** Whether at least half of the letters beyond ASCII belong to words. */
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
}
