package org.councilnotes.structure.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;

/**
 * Text in NFC with collapsed white space, and ranges that carry meaning: bold text, calls of
 * footnotes, deleted and added words.
 */
public record RichText(String text, List<TextRange> bold, List<Call> calls, List<TextMark> marks) {

  /** The mark of a footnote at an offset of the text; the key identifies the footnote. */
  public record Call(int at, String key) {}

  /** Characters before the cut of a long text in which a blank is looked for. */
  private static final int NEAR = 1_000;

  static final RichText EMPTY = new RichText("", List.of(), List.of(), List.of());

  public static RichText plain(String text) {
    return new RichText(Whitespace.squeeze(text), List.of(), List.of(), List.of());
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The text without deleted words; all of it where everything is deleted. */
  public String standing() {
    return without(TextMark.State.DELETED);
  }

  /** The text without added words; all of it where everything is added. */
  public String former() {
    return without(TextMark.State.ADDED);
  }

  private String without(TextMark.State state) {
    StringBuilder rest = new StringBuilder(text);
    marks.reversed().stream()
        .filter(m -> m.state().plain() == state)
        .forEach(m -> rest.delete(m.range().start(), m.range().end()));
    String words = Whitespace.squeeze(rest.toString()).strip();
    return words.isEmpty() ? text : words;
  }

  /** Whether nearly all letters are bold; a single space or mark in another weight is ignored. */
  public boolean isBold() {
    if (bold.isEmpty()) {
      return false;
    }
    int letters = letters(new TextRange(0, text.length()));
    int heavy = 0;
    for (TextRange range : bold) {
      heavy += letters(range);
    }
    return letters > 0 && heavy >= 0.95 * letters;
  }

  private int letters(TextRange range) {
    int letters = 0;
    for (int i = range.start(); i < range.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters++;
      }
    }
    return letters;
  }

  /**
   * The text without an addition over its whole length: a heading may be underlined without being
   * an addition.
   */
  public RichText asHeading() {
    List<TextMark> kept =
        marks.stream()
            .filter(
                m ->
                    !m.state().isAddition()
                        || letters(m.range()) < 0.95 * letters(new TextRange(0, text.length())))
            .toList();
    return new RichText(text, bold, calls, kept);
  }

  /** The text without marks of added words. */
  public RichText withoutAdditions() {
    return new RichText(
        text, bold, calls, marks.stream().filter(m -> !m.state().isAddition()).toList());
  }

  /** The text from an offset, stripped at its start. */
  public RichText from(int offset) {
    int start = offset;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    if (start == 0) {
      return this;
    }
    int cut = start;
    return new RichText(
        text.substring(cut),
        bold.stream().filter(b -> b.end() > cut).map(b -> shift(b, cut)).toList(),
        calls.stream().map(c -> new Call(Math.max(0, c.at() - cut), c.key())).toList(),
        marks.stream()
            .filter(m -> m.range().end() > cut)
            .map(m -> new TextMark(m.state(), shift(m.range(), cut)))
            .toList());
  }

  /**
   * Splits the text into pieces up to a maximum length, at a blank where one is near, never within
   * a surrogate pair.
   */
  public List<RichText> pieces(int longest) {
    if (text.length() <= longest) {
      return List.of(this);
    }
    List<RichText> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int end = pieceEnd(from, longest);
      pieces.add(part(from, end));
      from = end;
    }
    return pieces.stream().map(piece -> piece.from(0)).toList();
  }

  private int pieceEnd(int from, int longest) {
    int latest = from + longest;
    if (latest >= text.length()) {
      return text.length();
    }
    for (int end = latest; end > Math.max(from, latest - NEAR); end--) {
      if (text.charAt(end) == ' ') {
        return end;
      }
    }
    return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
  }

  /** The text in a range, without the blanks at its ends. */
  public RichText in(TextRange range) {
    int end = range.end();
    while (end > range.start() && text.charAt(end - 1) == ' ') {
      end--;
    }
    return part(range.start(), end).from(0);
  }

  private RichText part(int start, int end) {
    return new RichText(
        text.substring(start, end),
        bold.stream().flatMap(b -> within(b, start, end)).toList(),
        calls.stream()
            .filter(c -> (c.at() >= start || start == 0) && c.at() <= end)
            .map(c -> new Call(c.at() - start, c.key()))
            .toList(),
        marks.stream()
            .flatMap(m -> within(m.range(), start, end).map(r -> new TextMark(m.state(), r)))
            .toList());
  }

  private static Stream<TextRange> within(TextRange range, int start, int end) {
    int from = Math.max(range.start(), start);
    int to = Math.min(range.end(), end);
    return from < to ? Stream.of(new TextRange(from - start, to - start)) : Stream.empty();
  }

  private static TextRange shift(TextRange range, int by) {
    return new TextRange(Math.max(0, range.start() - by), range.end() - by);
  }

  /** Builds a text and collapses its white space. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<TextRange> bold = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<TextMark> marks = new ArrayList<>();
    private boolean pendingSpace;

    public Builder add(String words, boolean heavy) {
      int start = write(words);
      if (heavy && start < text.length()) {
        addBold(new TextRange(start, text.length()));
      }
      return this;
    }

    /** Adds text, with the change that it stands for. */
    public Builder add(String words, boolean heavy, Optional<TextMark.State> change) {
      int start = write(words);
      TextRange range = new TextRange(Math.min(start, text.length()), text.length());
      if (heavy && range.length() > 0) {
        addBold(range);
      }
      change.filter(c -> range.length() > 0).ifPresent(c -> addMark(new TextMark(c, range)));
      return this;
    }

    public Builder add(RichText other) {
      int by = append(other.text());
      other.bold().forEach(b -> addBold(new TextRange(b.start() + by, b.end() + by)));
      other.calls().forEach(c -> calls.add(new Call(c.at() + by, c.key())));
      other
          .marks()
          .forEach(
              m ->
                  addMark(
                      new TextMark(
                          m.state(), new TextRange(m.range().start() + by, m.range().end() + by))));
      return this;
    }

    public Builder space() {
      pendingSpace = !text.isEmpty();
      return this;
    }

    public Builder call(String key) {
      calls.add(new Call(text.length(), key));
      return this;
    }

    /** Removes the last character, as for joining lines. */
    public Builder dropLast() {
      text.setLength(text.length() - 1);
      bold.replaceAll(this::within);
      marks.replaceAll(m -> new TextMark(m.state(), within(m.range())));
      return this;
    }

    private TextRange within(TextRange range) {
      int end = Math.min(range.end(), text.length());
      return new TextRange(Math.min(range.start(), end), end);
    }

    /** A live view of the text so far. */
    public CharSequence soFar() {
      return text;
    }

    public boolean isEmpty() {
      return text.isEmpty();
    }

    public RichText build() {
      return new RichText(
          text.toString(), List.copyOf(bold), List.copyOf(calls), List.copyOf(marks));
    }

    /** Merges a mark with an adjacent one of the same state, which a line break may have split. */
    private void addMark(TextMark mark) {
      TextMark last = marks.isEmpty() ? null : marks.getLast();
      boolean goesOn =
          last != null
              && last.state() == mark.state()
              && mark.range().start() <= last.range().end() + 1
              && text.substring(last.range().end(), mark.range().start()).isBlank();
      if (goesOn) {
        TextRange whole = new TextRange(last.range().start(), mark.range().end());
        marks.set(marks.size() - 1, new TextMark(mark.state(), whole));
      } else {
        marks.add(mark);
      }
    }

    private void addBold(TextRange range) {
      TextRange last = bold.isEmpty() ? null : bold.getLast();
      if (last != null && range.start() <= last.end() + 1) {
        bold.set(bold.size() - 1, new TextRange(last.start(), range.end()));
      } else {
        bold.add(range);
      }
    }

    /** Appends collapsed text; returns the offset of its first character. */
    private int write(String words) {
      String squeezed = Whitespace.squeeze(words);
      if (!words.isEmpty() && Whitespace.isBlank(words.charAt(0))) {
        space();
      }
      int first = append(squeezed);
      if (!words.isEmpty() && Whitespace.isBlank(words.charAt(words.length() - 1))) {
        space();
      }
      return first;
    }

    private int append(String squeezed) {
      if (pendingSpace && !squeezed.isEmpty()) {
        text.append(' ');
        pendingSpace = false;
      }
      int first = text.length();
      text.append(squeezed);
      return first;
    }
  }
}
