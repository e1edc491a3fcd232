package org.councilnotes.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.ParsedReason.Sentence;

/**
 * What the program says of files, and of what people keep beside them, in English, as it is stored
 * and as programs get it. Who shows it to people can read it back with {@link ParsedReason#of} and
 * say it in their language.
 *
 * <p>Where several patterns fit, the first one holds.
 */
public enum ReasonCode {

  /* What became of a file that was read. */
  NO_TEXT("no text"),
  NO_BYTES("no bytes"),
  NOT_TEXT("not readable as text"),
  ENCRYPTED("encrypted"),
  CLASSIFIED("classified"),
  UNSUPPORTED("unsupported: {text}"),
  TIME_OUT("time-out after {number} s"),
  OUT_OF_MEMORY_AT("out of memory at {number} MB"),
  CRASHED("the parser crashed"),
  NOT_READ("not read: {text}"),
  NOT_READABLE("not readable"),
  INTERRUPTED("interrupted"),
  UNREACHABLE("the forked parser could not be reached: {text}"),
  NOT_STRUCTURED("not structured: {text}"),
  CHANGED_MEANWHILE("changed while it was read"),
  LIMIT("limit reached: {said}"),
  PARSE_ERROR("parse error: {said}"),
  DAMAGED_NO_TEXT("damaged, no text: {list}"),

  /* Limits. */
  TOO_NESTED("nested deeper than {number} levels"),
  MANY_ELEMENTS("more than {number} elements"),
  MANY_TAGS("more than {number} tags"),
  LARGE_PART("a part of more than {number} MB"),
  RATIO("its content is more than {number} times its size"),
  MANY_PAGES("more than {number} pages"),
  MANY_LINES("more than {number} lines"),
  LARGE_DRAWING("a page drawn by more than {number} MB"),
  MANY_DRAWINGS("more than {number} drawings within drawings"),
  LARGE_PICTURE("picture of more than {number} pixels"),
  LONG_TITLE("a title of more than {number} characters"),
  MANY_ENTITIES("more than {number} entities"),
  MANY_CHARACTERS("more than {number} characters"),
  MUCH_MEMORY("a single piece of it asks for too much memory"),
  MANY_FILES("more than {number} files"),
  LARGE_UNPACKED("unpacks to more than {number} MB"),
  LARGE_FILE("larger than {number} MB"),

  /* Damage. */
  OUT_OF_MEMORY("out of memory"),
  DEEP_PARTS("its parts are nested too deep"),
  NO_ZIP_END("damaged: no end of the ZIP found"),
  BROKEN_ZIP_LIST("damaged: the list of files in the ZIP is broken"),
  BROKEN_PACKING("damaged: its packed data are broken"),
  CUT_OFF("cut off before its end"),
  NO_PDF_ROOT("damaged: no root of the PDF found"),
  NO_PDF_PAGE("damaged: no page of the PDF found"),
  NO_XML("damaged: no well-formed XML"),
  NO_WORD_FILE("damaged: no whole Word file"),
  NO_PDF("damaged: no whole PDF"),
  GAVE_UP("the parser gave up"),
  PAGE_CUT_OFF("cut off: the page does not end"),
  FILE_CUT_OFF("cut off: the file does not end"),
  LOST_PAGES("its pages are not where it says"),
  BROKEN_REFERENCES("damaged: its list of parts is broken"),
  LOST_OBJECTS("damaged: parts that it lists are not there"),
  BROKEN_STREAMS("damaged: a packed part is not whole"),
  HOLE("damaged: a part of the file is zero bytes"),
  WRONG_SUM("wrong checksum"),
  DOCTYPE("XML that declares a type of document"),

  /* Archives, and files that are no notes. */
  BROKEN_ARCHIVE("broken archive: {text}"),
  EMPTY_ARCHIVE("archive without files"),
  ARCHIVE_OF_ONE("archive of 1 file"),
  ARCHIVE_OF("archive of {number} files"),
  SAME_NAME("another file of the archive has the same name"),
  INNER_ARCHIVE("archive within an archive"),
  DAMAGED_INSIDE("damaged in its archive: {said}"),
  HIDDEN_FOLDER("hidden folder"),
  HIDDEN_FILE("hidden file"),
  LINK("symbolic link"),
  DEVICE("device or pipe"),
  LEFT_BY_EDITOR("left by an editor"),
  UNFINISHED("not yet complete, by its name"),
  NO_NOTE("not a note"),
  OTHER_RENDITION("other rendition of {text}"),
  RESTRICTED("restricted"),
  RESTRICTED_TOO("restricted as another rendition is"),
  MARKING_UNKNOWN("marking unknown: {said}"),
  COVER_UNREAD("no cover was read, but a footer names {text}"),
  COVER_UNNUMBERED("its cover has no number"),
  SERIES_UNKNOWN("nothing says whether series {word} is public"),

  /* Doubts about what was read. */
  NAMED_PDF("named .{word}, but it is PDF"),
  NAMED_HTML("named .{word}, but it is HTML"),
  NAMED_TEXT("named .{word}, but it is plain text"),
  NAMED_WORD("named .{word}, but it is a word processor's"),
  DECLARED("declared {text}, read as {text}"),
  UNDECLARED("no charset declared, read as {text}"),
  LETTERS_LOST("characters lost: {number}"),
  OTHER_LANGUAGE("printed language {language}, but the text reads like {language}"),
  FOOTNOTE_ON_PAGE("a footnote on page {number} is called nowhere"),
  FOOTNOTE("a footnote is called nowhere"),
  BLANK_PAGES("pages without text: {number}"),
  OUT_OF_BALANCE("kept and dropped text do not make up all text"),
  READ_BY_OCR("pages read by OCR: {pages}"),
  PAGE_NEEDS_OCR("needs OCR: page {pages}"),
  PAGE_UNREAD("needs OCR: page {pages} ({why})"),
  PAGES_NEED_OCR("needs OCR: pages {pages}"),
  PAGES_UNREAD("needs OCR: pages {pages} ({why})"),
  NO_WORDS("no words found"),

  /* What people keep beside notes, and what is wrong with it. */
  SIDECAR("sidecar"),
  SIDECAR_PROBLEMS("sidecar, {list}"),
  ORPHAN("sidecar without its file {text}"),
  NOTHING_HOLDS_LIMITE("{said}; nothing of it holds, and the note is taken for LIMITE"),
  NOTHING_HOLDS("{said}; nothing of the file holds"),
  FILE_UNREADABLE("{word} cannot be read; nothing of it holds"),
  FILE_UNWRITABLE("{text} cannot be written"),
  IDLE_REMOVE(
      "correction, remove {text} in {word}: it corrects nothing any more, the text or the tag has"
          + " changed"),
  IDLE_ADD(
      "correction, add {text} in {word}: it corrects nothing any more, the text or the tag has"
          + " changed"),
  IDLE_CHANGE(
      "correction, change {text} in {word}: it corrects nothing any more, the text or the tag has"
          + " changed"),
  CORRECTION("correction, {said}"),
  LINE("line {number}: {said}"),
  FILE_LINE("{text}, line {number}: {said}"),
  EMPTY_FILE("the file is empty"),
  NO_UTF8("it is no UTF-8"),
  NO_MAPPING("a mapping (key: value) is expected"),
  NO_LIST("{word} is to be a list"),
  NO_WORD("a word is expected"),
  TWICE("{text} stands twice"),
  UNKNOWN_KEY("unknown key {text}"),
  NO_APPENDING_TO("{word} is not a list of one item a line, so nothing can be added to it"),
  NO_APPENDING("nothing can be added to it"),
  NO_NUMBER("that is no document number"),
  NO_LANGUAGE("that is no language such as en or fr"),
  NO_DATE("that is no date such as 2019-06-26"),
  NO_PERIOD("that is no period such as 2018-06-01/2019-05-31 or 2018"),
  WRONG_PERIOD("no period: {word} to {word}"),
  NONE_OF("that is none of {text}"),
  NO_ACTION("one of remove, add, or change with to is expected"),
  NO_COUNT("{word} is to be a number from 1"),
  NO_CHANGE("nothing is corrected"),
  OTHER_KIND("a tag stays of its kind"),
  NO_DETAIL("{word} has neither role nor phase, such as {text}"),
  HAS_NO("{word} has no {word}"),
  NO_ROLE("its role is missing"),
  UNKNOWN_ROLE("there is no role {text}"),
  UNKNOWN_TAG("there is no {word} {text}"),
  WORDS_MISSING("the words that stand for the {word} are missing"),
  MISSING("{word} is missing"),
  OF_KEY("{word}: {said}");
  private static final Map<ReasonCode, SentencePattern> PATTERNS =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(s -> s, s -> new SentencePattern(s.sentence)));

  private final String sentence;

  ReasonCode(String sentence) {
    this.sentence = sentence;
  }

  /** The end of the message that says the same in other languages. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The sentence in English.
   *
   * @param arguments as many as the pattern has gaps, in their order
   * @throws IllegalArgumentException where there are more or fewer
   */
  public String format(Object... arguments) {
    return pattern().format(arguments);
  }

  /** What a sentence of this pattern is filled with; empty for any other sentence. */
  public Optional<Sentence> parse(String text) {
    return pattern().parse(text).map(arguments -> new Sentence(this, arguments));
  }

  private SentencePattern pattern() {
    return Objects.requireNonNull(PATTERNS.get(this));
  }

  /** The pattern, with the kinds of its gaps in braces. */
  @Override
  public String toString() {
    return sentence;
  }

  /**
   * An English sentence with gaps, such as {@code time-out after {number} s}: it can be filled, and
   * what it was filled with can be read back.
   */
  private static final class SentencePattern {

    /** Matches <code>{number}</code>. */
    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    private final String sentence;
    private final List<Gap> gaps;
    private final Pattern pattern;

    SentencePattern(String sentence) {
      this.sentence = sentence;
      List<MatchResult> found = GAP.matcher(sentence).results().toList();
      this.gaps = found.stream().map(m -> Gap.of(m.group(1))).toList();
      this.pattern = Pattern.compile(regex(sentence, found), Pattern.DOTALL);
    }

    /** What may stand in a gap. */
    private enum Gap {
      NUMBER("\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15}"),
      PAGES("\\d+(?:(?:-|, )\\d+)*"),
      LANGUAGE("[\\p{L}\\d-]+"),
      WORD("\\S+"),
      TEXT(".+"),
      /** Another sentence. */
      SAID(".+"),
      /** Another sentence, between brackets. */
      WHY("[^()]+"),
      /** Other sentences. */
      LIST(".+");

      private final String regex;

      Gap(String regex) {
        this.regex = regex;
      }

      static Gap of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
      }

      ParsedReason read(String text) {
        return switch (this) {
          case NUMBER -> new ParsedReason.Figure(Long.parseLong(text.replace(",", "")));
          case LANGUAGE -> new ParsedReason.Language(text);
          case SAID, WHY -> ParsedReason.one(text);
          case LIST -> ParsedReason.of(text);
          case PAGES, WORD, TEXT -> new ParsedReason.Words(text);
        };
      }
    }

    private static String regex(String sentence, List<MatchResult> gaps) {
      StringBuilder regex = new StringBuilder();
      int from = 0;
      for (MatchResult gap : gaps) {
        regex.append(Pattern.quote(sentence.substring(from, gap.start())));
        regex.append('(').append(Gap.of(gap.group(1)).regex).append(')');
        from = gap.end();
      }
      return regex.append(Pattern.quote(sentence.substring(from))).toString();
    }

    String format(Object... arguments) {
      if (arguments.length != gaps.size()) {
        throw new IllegalArgumentException("gaps to be filled: " + gaps.size() + ", " + sentence);
      }
      StringBuilder filled = new StringBuilder();
      Matcher gap = GAP.matcher(sentence);
      for (Object argument : arguments) {
        gap.find();
        gap.appendReplacement(filled, Matcher.quoteReplacement(String.valueOf(argument)));
      }
      return gap.appendTail(filled).toString();
    }

    Optional<List<ParsedReason>> parse(String text) {
      Matcher matcher = pattern.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      List<ParsedReason> arguments = new ArrayList<>();
      for (int i = 0; i < gaps.size(); i++) {
        arguments.add(gaps.get(i).read(matcher.group(i + 1)));
      }
      return Optional.of(arguments);
    }
  }
}
