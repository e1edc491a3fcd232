package org.councilnotes.extract.office;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.OptionalInt;
import org.apache.tika.exception.TikaException;
import org.councilnotes.extract.FileLimit;

/**
 * Splits RTF into groups, control words and bytes of text. Stops at the end of the outermost group.
 * Bytes are not decoded; those of {@code \bin} are skipped.
 *
 * <p>Source: Rich Text Format Specification 1.9.1, "Conventions of an RTF Reader".
 */
final class RtfTokenizer {

  /** Receives the tokens in order. */
  interface Sink {
    void open();

    void close();

    /** A control word or control symbol. */
    void control(String word, OptionalInt parameter);

    void letter(int octet);
  }

  private static final int LONGEST_WORD = 32;
  private static final int LONGEST_NUMBER = 9;

  private final PushbackInputStream in;
  private final Sink sink;
  private int depth;

  RtfTokenizer(InputStream in, Sink sink) {
    this.in = new PushbackInputStream(new BufferedInputStream(in), 1);
    this.sink = sink;
  }

  /**
   * Reads to the end of the outermost group.
   *
   * @throws TikaException where the file ends within a group
   * @throws FileLimit.LimitExceededException where its groups lie too deep
   */
  void readAll() throws IOException, TikaException {
    do {
      int octet = in.read();
      if (octet < 0) {
        throw new TikaException("RTF ends within a group");
      }
      read(octet);
    } while (depth > 0);
  }

  private void read(int octet) throws IOException {
    switch (octet) {
      case '{' -> open();
      case '}' -> {
        depth--;
        sink.close();
      }
      case '\\' -> control();
      case '\r', '\n', 0 -> {}
      case '\t' -> sink.control("tab", OptionalInt.empty());
      default -> sink.letter(octet);
    }
  }

  private void open() {
    FileLimit.NESTING.check(++depth);
    sink.open();
  }

  private void control() throws IOException {
    int first = in.read();
    if (!isLetter(first)) {
      symbol(first);
      return;
    }
    StringBuilder word = new StringBuilder();
    int next = first;
    while (isLetter(next) && word.length() < LONGEST_WORD) {
      word.append((char) next);
      next = in.read();
    }
    OptionalInt parameter = OptionalInt.empty();
    if (next == '-' || isDigit(next)) {
      parameter = number(next);
    } else if (next != ' ') {
      unread(next);
    }
    act(word.toString(), parameter);
  }

  /** Reads a numeric parameter and the space that may follow it. */
  private OptionalInt number(int first) throws IOException {
    StringBuilder digits = new StringBuilder();
    int next = first == '-' ? in.read() : first;
    while (isDigit(next)) {
      if (digits.length() < LONGEST_NUMBER) {
        digits.append((char) next);
      }
      next = in.read();
    }
    if (next != ' ') {
      unread(next);
    }
    if (digits.isEmpty()) {
      return OptionalInt.empty();
    }
    int value = Integer.parseInt(digits, 0, digits.length(), 10);
    return OptionalInt.of(first == '-' ? -value : value);
  }

  private void symbol(int sign) throws IOException {
    switch (sign) {
      case '\'' -> hex();
      case '\r', '\n' -> sink.control("par", OptionalInt.empty());
      case '\t' -> sink.control("tab", OptionalInt.empty());
      default -> sink.control(Character.toString(Math.max(0, sign)), OptionalInt.empty());
    }
  }

  /** Reads two hexadecimal digits; a character that is none is pushed back. */
  private void hex() throws IOException {
    int value = 0;
    for (int i = 0; i < 2; i++) {
      int next = in.read();
      int digit = Character.digit(next, 16);
      if (digit < 0) {
        unread(next);
        break;
      }
      value = value * 16 + digit;
    }
    sink.letter(value);
  }

  private void act(String word, OptionalInt parameter) throws IOException {
    if (word.equals("bin")) {
      in.skipNBytes(Math.max(0, parameter.orElse(0)));
    } else {
      sink.control(word, parameter);
    }
  }

  private void unread(int octet) throws IOException {
    if (octet >= 0) {
      in.unread(octet);
    }
  }

  private static boolean isLetter(int octet) {
    return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z');
  }

  private static boolean isDigit(int octet) {
    return octet >= '0' && octet <= '9';
  }
}
