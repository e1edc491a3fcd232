package org.councilnotes.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.councilnotes.extract.office.RtfGroup.Destination;
import org.councilnotes.extract.office.RtfGroup.Opening;

/** Reads the text of one RTF file. Not reusable. */
final class RtfReader implements RtfTokenizer.Sink {

  /**
   * Deepest outline level that is a heading; deeper ones are body text, as XHTML has six levels.
   */
  private static final int DEEPEST_LEVEL = 6;

  private final Stylesheet styles = new Stylesheet();
  private final StringBuilder title = new StringBuilder();
  private final RtfTextDecoder letters = new RtfTextDecoder();
  private final Deque<RtfGroup> around = new ArrayDeque<>();
  private final TextFlowBuilder body = new TextFlowBuilder();
  private RtfGroup group = new RtfGroup(body);
  private boolean starred;
  private boolean headRow;
  private boolean numbered;
  private int notes;

  /**
   * Reads the file.
   *
   * @throws TikaException where the file is malformed
   */
  TextFlow read(InputStream in) throws IOException, TikaException {
    new RtfTokenizer(in, this).readAll();
    return body.build();
  }

  /** The title in the document information; empty where there is none. */
  String title() {
    return title.toString().strip();
  }

  @Override
  public void open() {
    decode();
    letters.endSubstitutes();
    around.push(group);
    group = new RtfGroup(group);
  }

  @Override
  public void close() {
    decode();
    letters.endSubstitutes();
    starred = false;
    if (group.destination == Destination.STYLES) {
      styles.define(group.style, group.level);
    }
    RtfGroup closed = group;
    if ((closed.opened != null || around.size() == 1) && closed.flow.hasWords()) {
      end(closed.depth());
    }
    group = around.isEmpty() ? new RtfGroup(body) : around.pop();
    if (closed.opened != null) {
      keep(closed, closed.opened);
    }
  }

  private void keep(RtfGroup closed, Opening kind) {
    TextFlow flow = closed.flow.build();
    if (kind == Opening.NOTE) {
      String mark = closed.mark;
      group.flow.note(mark.isEmpty() ? Integer.toString(++notes) : mark, flow);
    } else {
      group.flow.aside(
          new TextFlow.DroppedFlow(TextFlow.DroppedFlow.Kind.valueOf(kind.name()), flow));
    }
  }

  @Override
  public void letter(int octet) {
    starred = false;
    letters.add(octet);
  }

  private void decode() {
    String text = letters.take(group);
    if (!text.isEmpty()) {
      write(text);
    }
  }

  private void write(String text) {
    switch (group.destination) {
      case TEXT -> {
        numbered = false;
        group.flow.words(text, group.ink);
      }
      case STYLES -> styles.letters(text);
      case TITLE -> title.append(text);
      case FONTS, NOWHERE -> {}
    }
  }

  @Override
  public void control(String word, OptionalInt parameter) {
    decode();
    String sign = RtfControlWords.SIGNS.get(word);
    if (sign != null) {
      write(letters.isSubstitute() ? "" : sign);
    } else if (word.equals("*")) {
      starred = true;
    } else if (!opens(word)
        && !letters.handleControl(word, parameter, group)
        && !paragraph(word, parameter)) {
      print(word, parameter);
    }
  }

  /** Whether the control word sets the destination of its group. Sets it, if so. */
  private boolean opens(String word) {
    boolean optional = starred;
    starred = false;
    Opening opening = RtfControlWords.OPENING.get(word);
    if (opening != null && group.destination == Destination.TEXT) {
      open(opening);
      return true;
    }
    return pairs(word) || destination(word, optional) || optional;
  }

  /** Whether the control word belongs to a pair of ANSI and Unicode text. Handles it, if so. */
  private boolean pairs(String word) {
    if (word.equals("upr")) {
      group.paired = group.destination;
      group.destination = Destination.NOWHERE;
    } else if (word.equals("ud") && group.paired != null) {
      group.destination = group.paired;
    } else {
      return false;
    }
    return true;
  }

  private boolean destination(String word, boolean optional) {
    Destination destination = RtfControlWords.DESTINATIONS.get(word);
    boolean unknown = optional && !RtfControlWords.STARRED_TEXT.contains(word) && !isStyle(word);
    if (destination == null && !unknown) {
      return false;
    }
    group.destination = destination == null ? Destination.NOWHERE : destination;
    return true;
  }

  /** Whether the group defines a character style, whose characters are its name. */
  private boolean isStyle(String word) {
    return group.destination == Destination.STYLES && Set.of("cs", "ds", "ts").contains(word);
  }

  private void open(Opening opening) {
    group.opened = opening;
    group.mark = numbered || opening != Opening.NOTE ? "" : group.flow.takeMark();
    numbered = false;
    group.flow = new TextFlowBuilder();
    group.ink.clear();
    group.plainParagraph();
  }

  private boolean paragraph(String word, OptionalInt parameter) {
    int number = parameter.orElse(0);
    switch (word) {
      case "par", "sect" -> end(group.depth());
      case "page", "column" -> endBeforeBreak();
      case "cell" -> endCell(1);
      case "nestcell" -> endCell(Math.max(2, group.depth()));
      case "trowd" -> headRow = false;
      case "trhdr" -> headRow = true;
      case "row" -> endRow(1);
      case "nestrow" -> endRow(Math.max(2, group.depth()));
      case "pard" -> group.plainParagraph();
      case "intbl" -> group.inTable = true;
      case "itap" -> group.depth = Math.max(0, number);
      case "s" -> style(number);
      case "outlinelevel" -> group.level = number < DEEPEST_LEVEL ? number + 1 : 0;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void style(int number) {
    group.style = number;
    group.level = styles.level(number);
  }

  private void end(int depth) {
    if (group.destination == Destination.TEXT) {
      group.flow.endParagraph(styles.name(group.style), group.level, depth);
    }
  }

  private void endBeforeBreak() {
    if (group.flow.hasWords()) {
      end(group.depth());
    }
  }

  private void endCell(int depth) {
    if (group.destination == Destination.TEXT) {
      end(depth);
      group.flow.endCell(depth);
    }
  }

  private void endRow(int depth) {
    if (group.destination == Destination.TEXT) {
      group.flow.endRow(depth, headRow);
    }
  }

  private void print(String word, OptionalInt parameter) {
    CharacterFormat characterFormat = RtfControlWords.INK.get(word);
    if (characterFormat != null) {
      group.print(characterFormat, parameter.orElse(1) != 0);
      return;
    }
    switch (word) {
      case "plain" -> {
        group.ink.clear();
        letters.plain(group);
      }
      case "ulnone" -> group.print(CharacterFormat.UNDERLINED, false);
      case "nosupersub", "sub", "dn" -> group.print(CharacterFormat.RAISED, false);
      case "chftn" -> numbered = true;
      default -> {}
    }
  }

  /** The paragraph styles of an RTF file by their numbers. */
  private static final class Stylesheet {

    /**
     * Matches the name that every language's Word gives its headings in RTF; not {@code header}.
     */
    private static final Pattern HEADING =
        Pattern.compile("heading ([1-6])", Pattern.CASE_INSENSITIVE);

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Integer> levels = new HashMap<>();
    private final StringBuilder name = new StringBuilder();

    void letters(String text) {
      name.append(text);
    }

    /** Ends the definition of a style. */
    void define(int number, int level) {
      String called = name.toString().replaceFirst(";.*", "").strip();
      name.setLength(0);
      if (!called.isEmpty()) {
        Matcher heading = HEADING.matcher(called);
        names.putIfAbsent(number, called);
        levels.putIfAbsent(number, heading.matches() ? heading.group(1).charAt(0) - '0' : level);
      }
    }

    String name(int number) {
      return names.getOrDefault(number, "");
    }

    /** The level of a heading, 1 to 6; 0 for other styles. */
    int level(int number) {
      return levels.getOrDefault(number, 0);
    }
  }
}
