package org.councilnotes.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Counts what bytes are as UTF-8: characters beyond ASCII, and places that are no UTF-8 at all. */
final class Utf8Count {

  private static final int ASCII = 0x80;

  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer characters = CharBuffer.allocate(8 * 1024);
  private int letters;
  private int broken;

  /** Counts on; what is left over in the buffer belongs to a character that goes on. */
  void add(ByteBuffer bytes, boolean last) {
    CoderResult result;
    do {
      result = decoder.decode(bytes, characters, last);
      count();
      if (result.isError()) {
        broken++;
        bytes.position(bytes.position() + result.length());
      }
    } while (!result.isUnderflow());
  }

  private void count() {
    characters.flip();
    while (characters.hasRemaining()) {
      letters += characters.get() >= ASCII ? 1 : 0;
    }
    characters.clear();
  }

  int letters() {
    return letters;
  }

  /** As many as U+FFFD would stand in the text. */
  int broken() {
    return broken;
  }
}
