package org.councilnotes.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.apache.tika.metadata.Metadata;
import org.councilnotes.note.Saying;

/**
 * The charset that a text is read in.
 *
 * @param doubt what people should know of it; empty where its bytes leave no doubt
 */
record TextCharset(Charset charset, Optional<String> doubt) {

  /** UTF-8 with some bytes broken has so many whole characters for each of them. */
  private static final int WHOLE = 4;

  /** Of a text that does not say. */
  static TextCharset of(TextBytes bytes) {
    return WideCharset.of(bytes)
        .or(() -> utf8(bytes))
        .map(TextCharset::certain)
        .orElseGet(() -> legacy(bytes, c -> Saying.UNDECLARED.say(c.name())));
  }

  /** Of a text that says so; its bytes may know better. */
  static TextCharset declared(Charset label, TextBytes bytes) {
    Optional<Charset> wide = WideCharset.of(bytes);
    if (wide.isPresent()) {
      return certain(wide.get());
    }
    boolean other = isUtf8(bytes) && bytes.letters() > 0 && !label.equals(StandardCharsets.UTF_8);
    if (other) {
      Charset utf8 = StandardCharsets.UTF_8;
      return new TextCharset(utf8, Optional.of(Saying.DECLARED.say(label.name(), utf8.name())));
    }
    return fits(label, bytes)
        ? certain(label)
        : better(label, legacy(bytes, c -> Saying.DECLARED.say(label.name(), c.name())), bytes);
  }

  /** Whatever else is wrong with the bytes, a label that loses no more than a guess is right. */
  private static TextCharset better(Charset label, TextCharset guess, TextBytes bytes) {
    long byGuess = lost(new String(bytes.sample(), guess.charset()));
    return byGuess < lost(new String(bytes.sample(), label)) ? guess : certain(label);
  }

  /** How many letters of the text are lost, for all that its sample tells. */
  long lost(TextBytes bytes) {
    return charset.equals(StandardCharsets.UTF_8)
        ? bytes.broken()
        : new String(bytes.sample(), charset).chars().filter(c -> c == 0xFFFD).count();
  }

  /** Whatever was read, letters that nobody can read any more are counted. */
  static void warnOfLost(long letters, Metadata metadata) {
    if (letters > 0) {
      Remark.WARNING.add(metadata, Saying.LETTERS_LOST.say(letters));
    }
  }

  private static Optional<Charset> utf8(TextBytes bytes) {
    return isUtf8(bytes) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
  }

  private static boolean isUtf8(TextBytes bytes) {
    return bytes.letters() >= WHOLE * bytes.broken();
  }

  private static boolean fits(Charset label, TextBytes bytes) {
    if (label.equals(StandardCharsets.UTF_8)) {
      return isUtf8(bytes);
    }
    boolean oneByte = !label.canEncode() || label.newEncoder().maxBytesPerChar() <= 1;
    return !oneByte || lost(new String(bytes.sample(), label)) == 0;
  }

  private static TextCharset legacy(TextBytes bytes, Function<Charset, String> said) {
    return LegacyCharset.of(bytes.sample())
        .map(c -> new TextCharset(c, Optional.of(said.apply(c))))
        .orElseGet(() -> certain(StandardCharsets.UTF_8));
  }

  private static long lost(String text) {
    return text.chars().filter(c -> c == 0xFFFD || (c >= 0x7F && c < 0xA0 && c != 0x85)).count();
  }

  private static TextCharset certain(Charset charset) {
    return new TextCharset(charset, Optional.empty());
  }
}
