package org.councilnotes.structure.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;

/**
 * Finds the footnotes of a plain text: paragraphs that start with a mark which is called before.
 * Superscript figures are marks anywhere; figures in brackets, which also number items, only below
 * a drawn rule.
 */
final class TextFootnotes {

  /** Noncharacters around a mark from the foot of a page; no text contains them. */
  private static final Pattern PAGE_SIGNS = Pattern.compile("\uFDD0\\d+:|\uFDD1");

  /** Matches {@code ¹}, {@code ²³} and what {@link #printed} writes; not {@code 1}. */
  private static final Pattern RAISED =
      Pattern.compile("[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3}|\uFDD0\\d{1,6}:\\d{1,3}\uFDD1");

  /** Matches {@code (1)} and {@code [1]}; not {@code (a)}. */
  private static final Pattern BRACKETED = Pattern.compile("\\(\\d{1,3}\\)|\\[\\d{1,3}\\]");

  private final List<TextBlock> blocks;
  private final List<DroppedText> dropped;
  private final Map<Integer, List<Call>> calls = new TreeMap<>();
  private final List<TextBlock> notes = new ArrayList<>();

  /** Positions of the calls without a footnote so far, by mark; the latest first. */
  private final Map<String, Deque<Place>> places = new HashMap<>();

  /** A mark at an offset of a block's text, and the key of its footnote. */
  private record Call(int at, String mark, String key) {}

  /** A block and an offset of its text. */
  private record Place(int block, int at) {}

  private TextFootnotes(List<TextBlock> blocks, List<DroppedText> dropped) {
    this.blocks = blocks;
    this.dropped = dropped;
  }

  /** Writes the mark of a footnote at the foot of a page so that it is unique to that page. */
  static String printed(int page, int number) {
    return "\uFDD0" + page + ":" + number + "\uFDD1";
  }

  /** Restores the marks of a text as they are in the file. */
  static String bare(String text) {
    return PAGE_SIGNS.matcher(text).replaceAll("");
  }

  /** Whether a line starts with a superscript mark. */
  static boolean startsRaised(String line) {
    return RAISED.matcher(line).lookingAt();
  }

  /**
   * Takes the footnotes out of the blocks and appends them after the blocks, which get the calls.
   *
   * @param underRule indices of the blocks right below a drawn rule
   */
  static List<TextBlock> split(
      List<TextBlock> blocks, Set<Integer> underRule, List<DroppedText> dropped) {
    return new TextFootnotes(blocks, dropped).split(underRule);
  }

  private List<TextBlock> split(Set<Integer> underRule) {
    List<Integer> body = new ArrayList<>();
    boolean foot = false;
    for (int i = 0; i < blocks.size(); i++) {
      foot |= underRule.contains(i);
      if (!takeNote(i, RAISED) && !(foot && takeNote(i, BRACKETED))) {
        foot = false;
        body.add(i);
        keepMarks(i);
      }
    }
    List<TextBlock> all = new ArrayList<>();
    body.forEach(i -> all.add(withCalls(i)));
    all.addAll(notes);
    return all;
  }

  /** Takes a block as a footnote of the nearest call before it, if there is one. */
  private boolean takeNote(int index, Pattern marks) {
    String text = blocks.get(index).text().text();
    Matcher m = marks.matcher(text);
    if (!m.lookingAt() || m.end() == text.length()) {
      return false;
    }
    Deque<Place> open = places.getOrDefault(m.group(), new ArrayDeque<>());
    if (open.isEmpty()) {
      return false;
    }
    Place place = open.pop();
    Call call = new Call(place.at(), m.group(), "text" + index);
    calls.computeIfAbsent(place.block(), c -> new ArrayList<>()).add(call);
    addNote(call, RichText.plain(bare(text.substring(m.end()))));
    return true;
  }

  /** Remembers the calls in a block, except a mark at its start; the first one is the nearest. */
  private void keepMarks(int index) {
    String text = blocks.get(index).text().text();
    Stream.of(RAISED, BRACKETED)
        .flatMap(marks -> marks.matcher(text).results())
        .filter(mark -> mark.start() > 0)
        .sorted(Comparator.comparingInt((MatchResult mark) -> mark.start()).reversed())
        .forEach(mark -> place(mark.group()).push(new Place(index, mark.start())));
  }

  private Deque<Place> place(String mark) {
    return places.computeIfAbsent(mark, m -> new ArrayDeque<>());
  }

  private void addNote(Call call, RichText words) {
    dropped.add(mark(call));
    notes.add(
        new TextBlock(
            TextBlock.Form.NOTE,
            words,
            OptionalInt.empty(),
            TextBlock.BlockFormat.note(call.key())));
  }

  private TextBlock withCalls(int index) {
    TextBlock block = blocks.get(index);
    String text = block.text().text();
    RichText.Builder words = new RichText.Builder();
    int done = 0;
    List<Call> inOrder = new ArrayList<>(calls.getOrDefault(index, List.of()));
    inOrder.sort(Comparator.comparingInt(Call::at));
    for (Call call : inOrder) {
      words.add(bare(text.substring(done, call.at())), false).call(call.key());
      dropped.add(mark(call));
      done = call.at() + call.mark().length();
    }
    return block.withText(words.add(bare(text.substring(done)), false).build());
  }

  private static DroppedText mark(Call call) {
    return new DroppedText(DroppedText.Kind.MARK, OptionalInt.empty(), bare(call.mark()));
  }
}
