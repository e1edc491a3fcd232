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
 * The charset that a text is read in.
 *
 * @param doubt what people should know of it; empty where its bytes leave no doubt
 */
record DetectedCharset(Charset charset, Optional<Reason> doubt) {

  /** UTF-8 with some bytes broken has so many whole characters for each of them. */
  private static final int WHOLE = 4;

  /** Of a text that does not say. */
  static DetectedCharset of(TextByteSample bytes) {
    return WideCharsetDetector.of(bytes)
        .or(() -> utf8(bytes))
        .map(DetectedCharset::certain)
        .orElseGet(() -> legacy(bytes, c -> ReasonCode.UNDECLARED.of(c.name())));
  }

  /** Of a text that says so; its bytes may know better. */
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

  /** Whatever else is wrong with the bytes, a label that loses no more than a guess is right. */
  private static DetectedCharset better(
      Charset label, DetectedCharset guess, TextByteSample bytes) {
    long byGuess = lost(new String(bytes.sample(), guess.charset()));
    return byGuess < lost(new String(bytes.sample(), label)) ? guess : certain(label);
  }

  /** How many letters of the text are lost, for all that its sample tells. */
  long lost(TextByteSample bytes) {
    return charset.equals(StandardCharsets.UTF_8)
        ? bytes.broken()
        : new String(bytes.sample(), charset).chars().filter(c -> c == 0xFFFD).count();
  }

  /** Whatever was read, letters that nobody can read any more are counted. */
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
   * A charset of one byte a character.
   *
   * @param made for which group of languages, as {@link LanguageScore.LanguageProfile} has it
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
    private static final Pattern WORD =
        Pattern.compile("\\p{L}\\p{Ll}{2,}|\\p{Lu}{3,}|\\p{Lo}{3,}");

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
      return pieces.stream().mapToDouble(p -> LanguageScore.of(new String(p, charset), made)).sum();
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
}
